/** Words the records are made of. Made up, but of the lengths and numbers that real ones have. */
const words = (text: string): readonly string[] => text.split(' ');

export const cities = words(
  '北京 上海 深圳 广州 杭州 成都 南京 武汉 西安 苏州 重庆 天津 长沙 青岛 厦门 合肥',
);
export const stems = words(
  '云 智 数 联 创 新 华 天 海 星 瑞 达 信 恒 博 宏 远 盛 泰 安 佳 启 明 锐',
);
export const trades = words('科技 信息技术 网络 软件 电子商务 物流 教育 医疗 制造 金融服务');
export const forms = words('有限公司 股份有限公司 有限责任公司 集团有限公司');

export const services = words(
  '弹性云服务器 云硬盘 对象存储服务 虚拟私有云 弹性公网IP 云数据库RDS 分布式缓存服务 云容器引擎 ' +
    '内容分发网络 弹性负载均衡 云备份 数据仓库服务 MapReduce服务 NAT网关 虚拟专用网络 云专线 ' +
    'Web应用防火墙 DDoS高防 主机安全服务 数据加密服务 函数工作流 API网关 分布式消息服务 云日志服务 ' +
    '云监控服务 应用性能管理 人脸识别服务 文字识别服务 ModelArts 云搜索服务 云桌面 视频点播 视频直播',
);

export const regions: readonly (readonly [code: string, name: string])[] = [
  ['cn-north-4', '华北-北京四'],
  ['cn-north-1', '华北-北京一'],
  ['cn-east-3', '华东-上海一'],
  ['cn-east-2', '华东-上海二'],
  ['cn-south-1', '华南-广州'],
  ['cn-southwest-2', '西南-贵阳一'],
  ['cn-north-9', '华北-乌兰察布一'],
  ['ap-southeast-1', '中国-香港'],
  ['ap-southeast-2', '亚太-曼谷'],
  ['ap-southeast-3', '亚太-新加坡'],
  ['af-south-1', '非洲-约翰内斯堡'],
  ['la-north-2', '拉美-墨西哥城二'],
  ['sa-brazil-1', '拉美-圣保罗一'],
  ['tr-west-1', '土耳其-伊斯坦布尔'],
  ['me-east-1', '中东-利雅得'],
];

export const managers = words('陈思远 林嘉怡 王一鸣 赵雨桐 周子墨 吴若曦 郑浩然 孙雅琪');
export const chargingModes = words('1 3 3 3 3 10 11');
export const billDetailTypes = words('1 2 3 4 5 5 5 5 8 9 14 16 18 20 23 24 103');
