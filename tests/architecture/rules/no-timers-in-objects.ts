import ts from 'typescript';
import { lineOf } from '../reading/line-of.ts';
import { isCode, isTest, nodesOf, syntaxTree } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';

const TIMERS = new Set(['setTimeout', 'setInterval']);
/** A flush that is armed only while something is dirty; the patience with a call that is running, which keeps the object awake anyway. */
const ALLOWED: readonly string[] = ['durable/runtime/armed-flush.ts', 'durable/runtime/with-timeout.ts'];

/** A timer keeps an object from hibernating, and is lost when it is evicted: objects use their alarm. */
export const noTimersInObjects: Rule = (files) =>
	files
		.filter((file) => file.path.startsWith('durable/') && !ALLOWED.includes(file.path) && isCode(file) && !isTest(file))
		.flatMap((file) =>
			[...nodesOf(syntaxTree(file))].flatMap((node): Violation[] => {
				if (!ts.isIdentifier(node) || !TIMERS.has(node.text)) return [];
				return [
					{
						path: file.path,
						line: lineOf(file.text, node.getStart()),
						message: `no ${node.text} in an object: use its alarm, or ${ALLOWED.join(', ')}`
					}
				];
			})
		);
