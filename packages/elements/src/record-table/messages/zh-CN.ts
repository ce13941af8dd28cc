import type { RecordTableMessages } from './messages.js';

const failures: Readonly<Record<string, string>> = {
  timeout: '服务响应超时，请稍后重试。',
  'rate-limited': '请求过于频繁，请稍后重试。',
  'not-found': '服务不存在，请联系管理员。',
  invalid: '服务未接受当前筛选条件，请修改后重试。',
  malformed: '服务返回的数据无法识别，请稍后重试。',
  'too-large': '查询范围过大，请缩小筛选范围。',
};

export const messages: RecordTableMessages = {
  refresh: '刷新',
  refreshed: (count) => `已刷新，共 ${count} 条记录`,
  export: '导出',
  exportCurrent: '导出当前记录',
  viewExports: '查看导出记录',
  exactValues: '精确值',
  columns: '列设置',
  copyExactValue: (label, value) => `复制${label}的精确值 ${value}`,
  copied: (value) => `已复制 ${value}`,
  totals: '合计',
  currencyUnit: (currency) => (currency === 'CNY' ? '币种：CNY（元）' : `币种：${currency}`),
  zone: (zone) => `时间以 ${zone} 显示`,
  totalsFailed: '合计加载失败',
  retry: '重试',
  reset: '重置筛选条件',
  noPermissionText: (item) => `缺少权限：${item}。请联系管理员开通。`,
  noProviderHeading: '尚未连接数据服务',
  noProviderText: '请将本组件放在 <partner-provider> 中，并设置服务地址。',
  offlineNotice: '当前离线，显示的是上一次加载的数据。',
  offlineFilter: '离线时无法按名称或账号筛选',
  degradedNotice: '本地缓存不可用，页面可正常使用，但打开速度会变慢。',
  revealFailed: '完整内容加载失败，请稍后再试。',
  revealForbidden: '您没有查看完整内容的权限。',
  staleNotice: '更新失败，显示的是之前加载的数据。',
  failedText: (kind) => failures[kind] ?? '服务暂时不可用，请稍后重试。',
  waiting: (seconds) => `服务繁忙，${seconds} 秒后自动重试`,
  tooManyMatches: '匹配的对象超过 1,000 个，请输入更完整的名称或账号。',
  issue: (code, { field, lookBackMonths }) => {
    switch (code) {
      case 'required':
        return `请选择${field}`;
      case 'format':
        return `${field}的格式不正确`;
      case 'future':
        return `${field}不能晚于当前账期`;
      case 'too-old':
        return `${field}仅支持最近 ${lookBackMonths} 个月`;
      case 'order':
        return `${field}的结束不能早于开始`;
      case 'pair':
        return `${field}的开始与结束须同时填写`;
      case 'outside-cycle':
        return `${field}须在所选账期内`;
      case 'span-too-wide':
        return `${field}的跨度不能超过 12 个月`;
      case 'blank':
        return `${field}不能包含空格`;
      case 'too-long':
        return `${field}不能超过 64 个字符`;
      case 'too-many':
        return `${field}选择的项过多`;
    }
  },
};
