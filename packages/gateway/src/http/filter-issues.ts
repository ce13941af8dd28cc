import type { FilterIssue, FilterIssueCode } from '@partner-widgets/domain/filter-validation';
import { ProblemError } from '../problem.js';
import type { Language } from './language.js';

const messages: Readonly<Record<FilterIssueCode, Readonly<Record<Language, string>>>> = {
  required: { 'zh-CN': '必填', en: 'is required' },
  format: { 'zh-CN': '格式不正确', en: 'has the wrong format' },
  future: { 'zh-CN': '不能晚于当前账期', en: 'may not be later than the current cycle' },
  'too-old': { 'zh-CN': '超出可查询的账期范围', en: 'is further back than may be queried' },
  order: { 'zh-CN': '结束不能早于开始', en: 'may not be before the begin' },
  pair: { 'zh-CN': '开始和结束须同时填写', en: 'begin and end are needed together' },
  'outside-cycle': { 'zh-CN': '须在所选账期内', en: 'must lie within the billing cycle' },
  'span-too-wide': { 'zh-CN': '时间跨度不能超过12个月', en: 'the span may not exceed 12 months' },
  blank: { 'zh-CN': '不能包含空格', en: 'may not contain blanks' },
  'too-long': { 'zh-CN': '最多64个字符', en: 'at most 64 characters' },
  'too-many': { 'zh-CN': '选择的数量过多', en: 'too many values' },
};

/** @throws {ProblemError} `invalid-request` naming every field that is wrong. */
export function requireValid(
  issues: readonly FilterIssue[],
  path: string,
  language: Language,
): void {
  if (issues.length === 0) return;
  throw new ProblemError('invalid-request', {
    errors: issues.map(({ field, code }) => ({
      field: path ? `${path}.${field}` : field,
      message: messages[code][language],
    })),
  });
}
