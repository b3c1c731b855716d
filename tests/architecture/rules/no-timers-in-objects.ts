import ts from 'typescript';
import { lineOf } from '../reading/line-of.ts';
import { isCode, isTest, nodesOf, syntaxTree } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';

const TIMERS = new Set(['setTimeout', 'setInterval']);
/** A flush that is armed only while something is dirty. */
const ALLOWED = 'durable/runtime/armed-flush.ts';

/** A timer keeps an object from hibernating, and is lost when it is evicted: objects use their alarm. */
export const noTimersInObjects: Rule = (files) =>
	files
		.filter((file) => file.path.startsWith('durable/') && file.path !== ALLOWED && isCode(file) && !isTest(file))
		.flatMap((file) =>
			[...nodesOf(syntaxTree(file))].flatMap((node): Violation[] => {
				if (!ts.isIdentifier(node) || !TIMERS.has(node.text)) return [];
				return [{ path: file.path, line: lineOf(file.text, node.getStart()), message: `no ${node.text} in an object: use its alarm, or ${ALLOWED}` }];
			})
		);
