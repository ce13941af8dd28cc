/** What the codes of services and regions are called: real ones of Huawei Cloud, in both languages. */
import type { CodeLabel, CodeTable } from '@partner-widgets/domain/codes';
import { codeLabel, codesOf } from '@partner-widgets/domain/codes';
import type { Language } from '@partner-widgets/gateway/http/language';

export type { Language };

export interface Service extends CodeLabel {
  readonly resource: CodeLabel;
  readonly products: readonly CodeLabel[];
  readonly specification: string;
}

export const services: Readonly<Record<string, Service>> = {
  'hws.service.type.ec2': {
    zh: '弹性云服务器',
    en: 'Elastic Cloud Server',
    resource: { zh: '云主机', en: 'Cloud host' },
    products: [
      { zh: '通用计算增强型 c7.xlarge.2', en: 'General computing-plus c7.xlarge.2' },
      { zh: '内存优化型 m7.2xlarge.8', en: 'Memory-optimized m7.2xlarge.8' },
    ],
    specification: '4 vCPUs | 8 GiB | Linux',
  },
  'hws.service.type.ebs': {
    zh: '云硬盘',
    en: 'Elastic Volume Service',
    resource: { zh: '云硬盘', en: 'Disk' },
    products: [{ zh: '通用型SSD', en: 'General purpose SSD' }],
    specification: '100 GB',
  },
  'hws.service.type.obs': {
    zh: '对象存储服务',
    en: 'Object Storage Service',
    resource: { zh: '对象存储', en: 'Object storage' },
    products: [
      { zh: 'OBS 标准存储', en: 'OBS Standard storage' },
      { zh: 'OBS 公网流出流量', en: 'OBS outbound Internet traffic' },
    ],
    specification: '',
  },
  'hws.service.type.vpc': {
    zh: '虚拟私有云',
    en: 'Virtual Private Cloud',
    resource: { zh: '弹性公网IP', en: 'Elastic IP' },
    products: [{ zh: '全动态BGP 带宽', en: 'Dynamic BGP bandwidth' }],
    specification: '5 Mbit/s',
  },
  'hws.service.type.rds': {
    zh: '云数据库 RDS',
    en: 'Relational Database Service',
    resource: { zh: '数据库实例', en: 'DB instance' },
    products: [{ zh: 'RDS for MySQL 主备', en: 'RDS for MySQL primary/standby' }],
    specification: 'rds.mysql.x1.large.2.ha',
  },
  'hws.service.type.cce': {
    zh: '云容器引擎',
    en: 'Cloud Container Engine',
    resource: { zh: 'CCE 集群', en: 'CCE cluster' },
    products: [{ zh: '50节点 高可用集群', en: 'HA cluster, 50 nodes' }],
    specification: 'cce.s2.small',
  },
  'hws.service.type.cdn': {
    zh: '内容分发网络',
    en: 'Content Delivery Network',
    resource: { zh: 'CDN 流量', en: 'CDN traffic' },
    products: [{ zh: 'CDN 中国大陆流量', en: 'CDN traffic, Chinese mainland' }],
    specification: '',
  },
};

/** `hws.resource.type.ec2` for `hws.service.type.ec2`: one resource type a service. */
export function resourceTypeCode(serviceTypeCode: string): string {
  return serviceTypeCode.replace('.service.', '.resource.');
}

export const regions: CodeTable = {
  'cn-north-4': { zh: '华北-北京四', en: 'CN North-Beijing4' },
  'cn-east-3': { zh: '华东-上海一', en: 'CN East-Shanghai1' },
  'cn-south-1': { zh: '华南-广州', en: 'CN South-Guangzhou' },
  'cn-southwest-2': { zh: '西南-贵阳一', en: 'CN Southwest-Guiyang1' },
  'ap-southeast-1': { zh: '中国-香港', en: 'CN-Hong Kong' },
};

/** Provinces as business regions (业务开展地区), vouchers §4.4. */
export const provinces: CodeTable = {
  'CN-32': { zh: '江苏省', en: 'Jiangsu' },
  'CN-33': { zh: '浙江省', en: 'Zhejiang' },
  'CN-42': { zh: '湖北省', en: 'Hubei' },
  'CN-43': { zh: '湖南省', en: 'Hunan' },
  'CN-44': { zh: '广东省', en: 'Guangdong' },
  'CN-51': { zh: '四川省', en: 'Sichuan' },
};

export function inLanguage(label: CodeLabel, language: Language): string {
  return language === 'en' ? label.en : label.zh;
}

export function namedCodes(table: CodeTable, language: Language): { code: string; name: string }[] {
  return codesOf(table).map((code) => ({ code, name: codeLabel(table, code, language) }));
}
