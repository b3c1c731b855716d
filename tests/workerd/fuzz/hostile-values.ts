const deep = (depth: number): unknown => {
	let value: unknown = 'x';
	for (let i = 0; i < depth; i += 1) value = [value];
	return value;
};

/** What attackers, broken clients and unlucky people send. */
export const HOSTILE_VALUES: readonly unknown[] = [
	null,
	true,
	0,
	-1,
	1.5,
	Number.MAX_SAFE_INTEGER + 2,
	1e308,
	'',
	' ',
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"'; DROP TABLE person; --",
	'%_%\\',
	'../../etc/passwd',
	'\u0000',
	'a\u0000b',
	'👩‍👩‍👧‍👦🇨🇳',
	'\u202eevil\u202c',
	'\ud800',
	'ﷺ'.repeat(50),
	'长'.repeat(5_000),
	'x'.repeat(1_048_576),
	[],
	{},
	[[]],
	{ __proto__: null, constructor: 1 },
	{ toString: 'x' },
	Array.from({ length: 1_000 }, () => 'x'),
	deep(60)
];

/** JSON nested too deep to build with a literal; sent as text. */
export const DEEP_JSON = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

/** Texts that are no JSON, or JSON that only looks harmless. */
export const HOSTILE_BODIES: readonly string[] = [
	'',
	'{',
	'null',
	'"x"',
	'[]',
	'{"__proto__":{"admin":true}}',
	'{"a":1,"a":2}',
	'\u0000',
	'NaN',
	DEEP_JSON,
	`{"x":${DEEP_JSON}}`
];
