/** Cloud services with their resource types and the products sold of them, as Huawei Cloud names them. */
export interface Service {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Relative share of the records. */
  readonly weight: number;
  readonly resourceType: { readonly code: string; readonly zh: string; readonly en: string };
  readonly products: readonly Product[];
}

export interface Product {
  readonly zh: string;
  readonly en: string;
  readonly spec: string;
  /** Typical list price of one charge in cents. */
  readonly cents: number;
}

type Line = readonly [
  code: string,
  zh: string,
  en: string,
  weight: number,
  resource: readonly [code: string, zh: string, en: string],
  ...products: (readonly [zh: string, en: string, spec: string, cents: number])[],
];

const lines: readonly Line[] = [
  [
    'hws.service.type.ec2',
    '弹性云服务器',
    'Elastic Cloud Server',
    20,
    ['hws.resource.type.vm', '云主机', 'Cloud server'],
    [
      '通用计算增强型 c7.large.2',
      'General computing-plus c7.large.2',
      'c7.large.2|2vCPUs|4GiB|linux',
      4300,
    ],
    [
      '通用计算增强型 c7.xlarge.4',
      'General computing-plus c7.xlarge.4',
      'c7.xlarge.4|4vCPUs|16GiB|linux',
      11800,
    ],
    [
      '通用计算型 s6.medium.2',
      'General computing s6.medium.2',
      's6.medium.2|1vCPU|2GiB|linux',
      1150,
    ],
    [
      '内存优化型 m7.2xlarge.8',
      'Memory-optimized m7.2xlarge.8',
      'm7.2xlarge.8|8vCPUs|64GiB|linux',
      42600,
    ],
    [
      '鲲鹏通用计算增强型 kc1.xlarge.2',
      'Kunpeng general computing-plus kc1.xlarge.2',
      'kc1.xlarge.2|4vCPUs|8GiB|linux',
      8200,
    ],
  ],
  [
    'hws.service.type.ebs',
    '云硬盘',
    'Elastic Volume Service',
    14,
    ['hws.resource.type.volume', '云硬盘', 'Volume'],
    ['高IO', 'High I/O', 'SAS|100GB', 950],
    ['超高IO', 'Ultra-high I/O', 'SSD|200GB', 3400],
    ['通用型SSD', 'General Purpose SSD', 'GPSSD|100GB', 1700],
    ['极速型SSD', 'Extreme SSD', 'ESSD|500GB', 14300],
  ],
  [
    'hws.service.type.obs',
    '对象存储服务',
    'Object Storage Service',
    12,
    ['hws.resource.type.obs', '对象存储', 'Object storage'],
    ['OBS 标准存储 单AZ', 'OBS Standard storage, single AZ', 'STANDARD|single-AZ', 410],
    ['OBS 低频存储', 'OBS Infrequent Access storage', 'WARM|single-AZ', 230],
    ['OBS 公网下行流量', 'OBS outbound Internet traffic', 'flow|internet', 780],
    ['OBS 请求次数', 'OBS requests', 'request|10k', 12],
  ],
  [
    'hws.service.type.vpc',
    '虚拟私有云',
    'Virtual Private Cloud',
    10,
    ['hws.resource.type.ip', '弹性公网IP', 'Elastic IP'],
    ['动态BGP 弹性公网IP', 'Dynamic BGP EIP', '5_bgp', 480],
    ['静态BGP 弹性公网IP', 'Static BGP EIP', '5_sbgp', 390],
  ],
  [
    'hws.service.type.bandwidth',
    '带宽',
    'Bandwidth',
    7,
    ['hws.resource.type.bandwidth', '带宽', 'Bandwidth'],
    ['独享带宽 按带宽计费', 'Dedicated bandwidth, by bandwidth', '19_bgp|5Mbit/s', 2300],
    ['共享带宽', 'Shared bandwidth', '19_share|50Mbit/s', 26800],
  ],
  [
    'hws.service.type.rds',
    '云数据库 RDS',
    'Relational Database Service',
    8,
    ['hws.resource.type.rds.vm', '云数据库', 'Database instance'],
    [
      'RDS for MySQL 8.0 主备',
      'RDS for MySQL 8.0 primary/standby',
      'rds.mysql.c6.xlarge.2.ha|4vCPUs|8GiB',
      18700,
    ],
    [
      'RDS for PostgreSQL 主备',
      'RDS for PostgreSQL primary/standby',
      'rds.pg.x1.large.4.ha|2vCPUs|8GiB',
      13900,
    ],
    ['RDS 存储空间 SSD', 'RDS storage SSD', 'rds.volume|200GB', 5200],
  ],
  [
    'hws.service.type.gaussdb',
    '云数据库 GaussDB',
    'GaussDB',
    2,
    ['hws.resource.type.gaussdb', 'GaussDB实例', 'GaussDB instance'],
    ['GaussDB 分布式版', 'GaussDB distributed', 'gaussdb.opengauss.ee.km.x6.4xlarge', 168000],
  ],
  [
    'hws.service.type.dcs',
    '分布式缓存服务',
    'Distributed Cache Service',
    4,
    ['hws.resource.type.dcs', '缓存实例', 'Cache instance'],
    ['Redis 5.0 主备 4GB', 'Redis 5.0 primary/standby 4 GB', 'redis.ha.xu1.large.r2.4', 3900],
  ],
  [
    'hws.service.type.dms',
    '分布式消息服务',
    'Distributed Message Service',
    2,
    ['hws.resource.type.dms', '消息实例', 'Message instance'],
    ['Kafka 专享版', 'Kafka premium', 'kafka.4u8g.cluster', 21400],
  ],
  [
    'hws.service.type.elb',
    '弹性负载均衡',
    'Elastic Load Balance',
    4,
    ['hws.resource.type.elb', '负载均衡器', 'Load balancer'],
    [
      '独享型负载均衡 中型II',
      'Dedicated load balancer, medium II',
      'L7_flavor.elb.s2.medium',
      6700,
    ],
  ],
  [
    'hws.service.type.cce',
    '云容器引擎',
    'Cloud Container Engine',
    3,
    ['hws.resource.type.cce.cluster', '容器集群', 'Cluster'],
    ['CCE 集群 50节点 高可用', 'CCE cluster, 50 nodes, HA', 'cce.s2.small', 14400],
  ],
  [
    'hws.service.type.cdn',
    '内容分发网络',
    'Content Delivery Network',
    3,
    ['hws.resource.type.cdn', 'CDN', 'CDN'],
    ['CDN 流量 中国大陆', 'CDN traffic, Chinese mainland', 'flow|CN', 2100],
  ],
  [
    'hws.service.type.nat',
    'NAT网关',
    'NAT Gateway',
    2,
    ['hws.resource.type.natgateway', 'NAT网关', 'NAT gateway'],
    ['公网NAT网关 小型', 'Public NAT gateway, small', 'nat.public.small', 1200],
  ],
  [
    'hws.service.type.sfs',
    '弹性文件服务',
    'Scalable File Service',
    2,
    ['hws.resource.type.sfs', '文件系统', 'File system'],
    ['SFS Turbo 标准型', 'SFS Turbo Standard', 'sfs.turbo.standard|500GB', 3300],
  ],
  [
    'hws.service.type.cbr',
    '云备份',
    'Cloud Backup and Recovery',
    3,
    ['hws.resource.type.cbr', '存储库', 'Vault'],
    ['云服务器备份存储库', 'Server backup vault', 'vault.backup.server.normal|1TB', 2800],
  ],
  [
    'hws.service.type.waf',
    'Web应用防火墙',
    'Web Application Firewall',
    2,
    ['hws.resource.type.waf', 'WAF实例', 'WAF instance'],
    ['WAF 云模式 标准版', 'WAF cloud mode, standard', 'waf.professional', 388000],
  ],
  [
    'hws.service.type.hss',
    '主机安全服务',
    'Host Security Service',
    3,
    ['hws.resource.type.hss', '主机安全', 'Host security'],
    ['主机安全 企业版', 'Host security, enterprise', 'hss.version.enterprise', 9000],
  ],
  [
    'hws.service.type.modelarts',
    'ModelArts 开发平台',
    'ModelArts',
    2,
    ['hws.resource.type.modelarts', '训练作业', 'Training job'],
    [
      'ModelArts 训练 Ascend Snt9',
      'ModelArts training, Ascend Snt9',
      'modelarts.kat1.xlarge',
      96500,
    ],
  ],
  [
    'hws.service.type.mrs',
    'MapReduce服务',
    'MapReduce Service',
    1,
    ['hws.resource.type.mrs', 'MRS集群', 'MRS cluster'],
    ['MRS 核心节点', 'MRS core node', 'mrs.c6.4xlarge.4', 31200],
  ],
  [
    'hws.service.type.dns',
    '云解析服务',
    'Domain Name Service',
    1,
    ['hws.resource.type.dns', '域名解析', 'DNS zone'],
    ['内网域名解析', 'Private zone resolution', 'dns.private', 35],
  ],
  [
    'hws.service.type.sms',
    '消息&短信',
    'Message & SMS',
    1,
    ['hws.resource.type.sms', '短信', 'SMS'],
    ['验证码通知类短信', 'Verification and notification SMS', 'sms.notify', 5],
  ],
  [
    'hws.service.type.supportplan',
    '服务支持计划',
    'Support Plan',
    1,
    ['hws.resource.type.supportplan', '支持计划', 'Support plan'],
    ['服务支持计划 商业级', 'Support plan, business', 'support.business', 60000],
  ],
];

export const services: readonly Service[] = lines.map(
  ([code, zh, en, weight, [resourceCode, resourceZh, resourceEn], ...products]) => ({
    code,
    zh,
    en,
    weight,
    resourceType: { code: resourceCode, zh: resourceZh, en: resourceEn },
    products: products.map(([zh, en, spec, cents]) => ({ zh, en, spec, cents })),
  }),
);
