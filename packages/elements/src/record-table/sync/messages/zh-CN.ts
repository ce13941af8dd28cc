import type { DatasetReason } from '@partner-widgets/core/dataset/dataset-state';
import type { SyncMessages } from './messages.js';

const reasons: Readonly<Record<DatasetReason, string>> = {
  offline: '已暂停：网络中断，恢复后自动继续',
  waiting: '已暂停：服务器繁忙，稍后自动继续',
  'other-tab': '正由另一标签页加载',
  'not-kept': '',
  'worker-origin': '未加载整月数据：工作线程文件不在本站，按页显示',
  'worker-blocked': '未加载整月数据：页面禁止工作线程，按页显示',
  'worker-version': '未加载整月数据：工作线程文件版本不符，按页显示',
  'worker-crashed': '未加载整月数据：工作线程已停止，按页显示',
  'too-large': '该账期数据超出此浏览器的容量，按页显示',
  forbidden: '无权加载整月数据，按页显示',
  'not-offered': '',
  damaged: '未加载整月数据：收到的数据已损坏，按页显示',
  'session-ended': '',
};

export const messages: SyncMessages = {
  preparing: (rows, total) => `服务器正在准备整月数据：${rows} / ${total} 行`,
  downloading: (rows, total, bytes, totalBytes) =>
    `正在加载整月数据：${rows} / ${total} 行，${bytes} / ${totalBytes}`,
  ready: (rows) => `${rows} 行已就绪，可离线使用`,
  readyInMemory: (rows) => `${rows} 行已在此标签页中`,
  reason: (reason) => reasons[reason],
};
