import { messages as first } from './first.zh-CN.js';
import type { DataTableMessages } from './messages.js';

export const messages: DataTableMessages = {
  ...first,
  loading: '正在加载',
  rowPosition: (row, total) => `第 ${row} 行，共 ${total} 行`,
  rowLoading: (row, total) => `第 ${row} 行，共 ${total} 行，正在加载`,
  sortedAscending: (column) => `已按“${column}”升序排列`,
  sortedDescending: (column) => `已按“${column}”降序排列`,
  sortRemoved: (column) => `已取消按“${column}”排序`,
  showFullContent: '显示完整内容',
  hideFullContent: '隐藏',
  sortAscending: '升序排列',
  sortDescending: '降序排列',
  removeSort: '取消排序',
  pinToStart: '固定在行首',
  pinToEnd: '固定在行尾',
  unpin: '取消固定',
  moveBack: '前移一列',
  moveForward: '后移一列',
  narrower: '缩窄',
  wider: '加宽',
  standardWidth: '恢复默认宽度',
  hideColumn: '隐藏此列',
  columns: '列设置',
  columnWidth: (column, pixels) => `“${column}”宽度 ${pixels} 像素`,
  columnPosition: (column, position, count) => `“${column}”移至第 ${position} 列，共 ${count} 列`,
  columnPinned: (column, edge) =>
    edge === 'start'
      ? `“${column}”已固定在行首`
      : edge === 'end'
        ? `“${column}”已固定在行尾`
        : `“${column}”已取消固定`,
  columnShown: (column, shown) => (shown ? `已显示“${column}”` : `已隐藏“${column}”`),
  columnsReset: '已恢复默认列设置',
  changeUndone: (column) => `已撤销对“${column}”的更改`,

  pickerHint: '选择要显示的列，调整顺序和固定位置。',
  pickerReset: '恢复默认',
  pickerDone: '完成',
  pickerUp: (column) => `上移“${column}”`,
  pickerDown: (column) => `下移“${column}”`,
  pickerPin: (column) => `“${column}”的固定位置`,
  notPinned: '不固定',
  pinnedToStart: '固定在行首',
  pinnedToEnd: '固定在行尾',
  alwaysShown: '始终显示',

  groupBy: '按此列分组',
  ungroup: '取消分组',
  groupedBy: (column) => `按“${column}”分组`,
  groupingRemoved: '已取消分组',
  groupCount: (count) => `${count} 组`,
  groupOpened: (name, count) => `已展开“${name}”，${count} 行`,
  groupClosed: (name) => `已收起“${name}”`,
  expandAll: '全部展开',
  collapseAll: '全部收起',

  goToRow: '跳转到行…',
  goToRowLabel: (last) => `行号（1 至 ${last}）`,
  goToRowGo: '跳转',
  goToRowInvalid: (last) => `请输入 1 至 ${last} 之间的整数`,

  selected: (count) => `已选 ${count} 行`,
  selectedAll: (count, matching, except, exceptions) =>
    exceptions === 0
      ? `已选 ${count} 行：全部符合条件的行`
      : `已选 ${count} 行：全部 ${matching} 行符合条件的行，除去 ${except} 行`,
  selectionCleared: '筛选条件已变，已清除选择',
  clearSelection: '清除选择',
  sum: '合计',
  average: '平均',
  averageNote: '平均值四舍五入到小数点后 8 位',
  sumUnknown: '部分选中的行尚未加载，无法合计',
  sumWaiting: '正在合计',
  sumFailed: '未能合计选中的行',
  rangeTooLarge: (most) => `一次最多连续选择 ${most} 行；如需更多，请选择全部`,
  rangeFailed: '部分行未能加载，未能选择这一段',

  copiedRows: (count) => `已复制 ${count} 行`,
  copiedLoadedRows: (count, total) => `已选 ${total} 行，复制了其中已加载的 ${count} 行`,
  copiedCell: '已复制单元格',
  copyTooLarge: (count, most) => `已选 ${count} 行，超过一次可复制的 ${most} 行，请改用导出`,
};
