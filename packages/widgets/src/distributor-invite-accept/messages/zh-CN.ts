import type { InvitationMessages } from './messages.js';

export const messages: InvitationMessages = {
  title: '接受华为云总经销商合作邀请',
  loading: '正在读取邀请，请稍候…',
  retryingIn: (seconds) => `暂时没有响应，${seconds} 秒后自动重试。`,

  tokenMissing: {
    heading: '没有找到邀请',
    text: '请从邀请邮件中点击链接打开本页。如果链接被邮箱软件截断，请完整复制后粘贴到地址栏。',
  },
  tokenMalformed: {
    heading: '邀请链接不完整',
    text: '链接可能被邮箱软件截断或改动。请回到邀请邮件，完整复制链接后重新打开。',
  },
  tokenUnknown: {
    heading: '邀请链接无效',
    text: '没有与此链接对应的邀请。如果您收到过更新的邀请邮件，旧链接会自动作废，请使用最新一封邮件中的链接；否则请联系邀请您的总经销商重新发送。',
  },
  outcomeUnknown: {
    heading: '没有找到这份回执',
    text: '回执只对处理邀请的账号显示。请切换到当时的账号；如果邀请还没有处理，请从最新的邀请邮件打开链接。',
  },
  loginNeeded: {
    heading: '请先登录',
    text: '请使用收到邀请的账号登录。登录后会回到本邀请，链接不会丢失。在您点击“愿意”之前，不会产生任何变更。',
  },
  sessionEnded: {
    heading: '登录已失效',
    text: '为保护您的账号，请重新登录。您选择的业务开展地区已保留，邀请没有变化。',
  },
  wrongAccount: {
    heading: '此邀请不是发给当前账号的',
    text: '为保护双方信息，这里不显示邀请内容。请切换到收到邀请的账号，再次打开本页。',
  },
  noPermission: {
    heading: '当前账号没有处理邀请的权限',
    text: '请由本企业的管理员登录后处理，或请管理员为您开通权限。',
  },
  offline: {
    heading: '网络连接不可用',
    text: '暂时无法连接到服务。邀请没有变化；网络恢复后会自动重试。',
  },
  rateLimited: {
    heading: '当前访问较多',
    text: '服务请我们稍后再试。邀请没有变化。',
  },
  error: {
    heading: '暂时无法显示邀请',
    text: '服务出现问题，邀请没有变化。请稍后重试；如果问题持续，请把下面的请求编号提供给客服。',
  },
  expired: {
    heading: '邀请已失效',
    text: '此邀请已超过有效期，不能再接受。如仍希望合作，请联系总经销商重新发送邀请，您会收到新的链接。',
  },
  cancelled: {
    heading: '邀请已取消',
    text: '总经销商已取消此邀请，不能再接受。如有疑问，请联系总经销商。',
  },
  failed: {
    heading: '邀请失败',
    text: '邀请有效期间，合作条件发生了变化，此邀请不能再接受。处理好下列问题后，请联系总经销商重新邀请。',
  },
  handled: {
    heading: '此邀请已处理',
    text: '此邀请此前已有结果，不能再次处理。',
  },
  submittingAccept: {
    heading: '正在提交您的决定',
    text: '正在确认接受邀请。收到服务的确认之前，请不要关闭本页。',
  },
  submittingDecline: {
    heading: '正在提交您的决定',
    text: '正在确认拒绝邀请。收到服务的确认之前，请不要关闭本页。',
  },
  unconfirmedAccept: {
    heading: '还没有收到接受的确认',
    text: '您的决定已发出，但没有收到服务的答复。再次提交是安全的：无论提交几次，只会接受一次。',
  },
  unconfirmedDecline: {
    heading: '还没有收到拒绝的确认',
    text: '您的决定已发出，但没有收到服务的答复。再次提交是安全的：无论提交几次，只会处理一次。',
  },

  logIn: '去登录',
  loggedIn: '我已登录，重新检查',
  changeAccount: '切换账号',
  changeAccountByHand: '请先退出当前账号，再用收到邀请的账号登录，然后回到本页。',
  retry: '重试',
  checkAgain: '重新检查',
  checking: '正在检查…',
  sendAgain: '再次提交',
  seeState: '查看当前状态',
  backToForm: '返回修改',
  requestId: (id) => `请求编号：${id}`,

  invitedBy: '总经销商',
  invitesYou: (distributor) => `${distributor} 邀请您成为其云经销商`,
  account: '受邀账号',
  inviterMessage: '总经销商的留言',
  validUntil: '有效期至',
  expiredOn: '失效时间',
  instant: (time, zone) => `${time}（${zone}）`,
  remaining: (milliseconds) => {
    const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
    if (minutes < 1) return '即将失效';
    if (minutes < 60) return `还有 ${minutes} 分钟`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24) return `还有 ${hours} 小时 ${minutes % 60} 分钟`;
    return `还有 ${Math.floor(hours / 24)} 天 ${hours % 24} 小时`;
  },
  readyIn: '完成下面四步即可决定',

  meaning: '接受意味着什么',
  meaningPoints: (distributor) => [
    `您的账号将成为 ${distributor} 的云经销商。一个云经销商只能有一家总经销商。`,
    '接受后不能直接更换总经销商：需要退出合作，另开新账号，再由新的总经销商邀请。',
    '同一账号不能再加入其他伙伴计划。',
    '申请期间和通过之后，此账号不能为自己购买云服务；正在使用的按需资源须先释放，或改用新账号接受。',
    '总经销商可以向您拨款、发放代金券额度、为您分配客户经理；总经销商受限或被冻结时，您的账号也会受到同样影响。',
    '“愿意”和“不愿意”都是最终决定，提交后不能撤回。',
  ],

  stepOf: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
  stepDone: '已完成',

  checksHeading: '合作条件',
  checksPassed: (count) => `${count} 项条件已全部满足`,
  failedHeading: '暂时不能接受此邀请',
  failedText: (failed) =>
    `有 ${failed} 项合作条件没有满足。按下面的说明处理后，点击“重新检查”即可继续，邀请在有效期内一直保留。`,
  showConditions: '查看条件',
  passedList: (count) => `已满足的 ${count} 项条件`,
  checkPassed: '已满足',
  checkFailed: '未满足',
  found: '检查结果',
  remedy: '处理方法',

  regionsHeading: '选择业务开展地区',
  regionsHintMany: '请选择您开展业务的地区，可多选。',
  regionsHintOne: '请选择您开展业务的一个地区。',
  regionsSearch: '搜索地区',
  regionsNoMatch: (search) => `没有与“${search}”相符的地区`,
  regionsChosen: (count) => `已选择 ${count} 个地区`,
  regionsNone: '尚未选择地区',
  regionsClear: '清空',
  regionsRefused: '有地区已不再可选，请重新选择。',
  regionRemove: (name) => `移除${name}`,
  regionsShown: (count) => `列出 ${count} 个地区`,

  noticeHeading: '阅读须知',
  noticeHint: (title) => `请打开《${title}》并阅读到末尾。阅读的版本、语言和时间会记录在回执中。`,
  noticeOpen: '打开须知',
  noticeOpening: '正在打开须知…',
  noticeVersion: (version) => `版本 ${version}`,
  noticeScroll: '请滚动阅读到末尾',
  noticeEnd: '须知全文完',
  noticeRead: (time) => `已于 ${time} 读到末尾`,
  noticeUnreadable: '须知暂时无法读取。没有读到须知之前不能接受邀请，请重试。',
  noticeChanged: '须知已更新，请重新阅读并勾选后再提交。',

  decisionHeading: '做出决定',
  agree: (title, version) => `我已阅读并同意《${title}》（版本 ${version}）`,
  agreeFirst: '读完须知后才能勾选',
  accept: '愿意',
  decline: '不愿意',
  missingIntro: '还差以下步骤才能选择“愿意”：',
  missing: {
    regions: '选择业务开展地区',
    notice: '把须知读到末尾',
    tick: '勾选同意须知',
  },
  ready: '全部就绪，您可以做出决定。',
  nothingYet: '在您做出选择之前，不会产生任何变更。',
  cancelledByHost: '所在页面中止了这次提交，您的决定没有发出。',

  declineHeading: '确认不愿意？',
  declineText: (distributor) =>
    `将告知 ${distributor} 您不接受此邀请。您的账号不会有任何变化，对方以后可以再次邀请您。`,
  declineReason: '原因（选填）',
  declineReasonHint: (most) => `会转达给总经销商，最多 ${most} 字`,
  declineConfirm: '确认不愿意',
  declineBack: '再想想',

  acceptedHeading: '您已接受合作邀请',
  acceptedText: (distributor) => `您的账号现在是 ${distributor} 的云经销商。`,
  declinedHeading: '您已拒绝合作邀请',
  declinedText: (distributor) => `您没有接受 ${distributor} 的邀请，您的账号没有变化。`,
  handledLead: '此邀请此前已处理，以下是当时的结果。',
  receipt: '邀请回执',
  receiptStatus: '结果',
  statusAccepted: '已接受',
  statusDeclined: '已拒绝',
  receiptId: '邀请编号',
  receiptTime: '处理时间',
  receiptDistributor: '总经销商',
  receiptAccount: '云经销商账号',
  receiptReseller: '云经销商 ID',
  receiptRegions: '业务开展地区',
  receiptNotice: '须知',
  receiptNoticeValue: (version, language) => `版本 ${version}，${language}`,
  receiptReadAt: '须知阅读时间',
  receiptReason: '原因',
  receiptKeep: '请保存或打印此回执。在本页刷新后仍可看到。',
  print: '打印回执',
  none: '未填写',
  listJoin: '、',
};
