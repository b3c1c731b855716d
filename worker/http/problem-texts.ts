import type { Localized } from '#shared/kernel/localized.ts';

/** Status and prose of a refusal code: what is wrong and what to do about it. `{name}` is filled from the refusal's parameters. */
export type ProblemText = { readonly status: number; readonly title: Localized; readonly detail: Localized };

const text = (status: number, title: readonly [string, string], detail: readonly [string, string]): ProblemText => ({
	status,
	title: { zh: title[0], en: title[1] },
	detail: { zh: detail[0], en: detail[1] }
});

const FORM = ['表单未通过检查', 'The form needs a correction'] as const;
const FLOW = ['现在不能这样操作', 'Not possible at this point'] as const;
const INPUT = ['提交的内容有误', 'Something in the request is wrong'] as const;
const DENIED = ['没有权限', 'Not allowed'] as const;
const MISSING = ['找不到', 'Not found'] as const;
const BPMN = ['不能导入这个文件', 'This file can’t be imported'] as const;
const TAKEN = ['已被占用', 'Already taken'] as const;

/** Every code the system can refuse with. A test keeps it complete. */
export const PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
	'request.invalid': text(422, INPUT, [
		'有 {count} 处需要修改，请按提示更正后重新提交。',
		'{count} field(s) need a correction; mend them and send again.'
	]),
	'request.not-json': text(400, INPUT, ['请求内容不是有效的 JSON，请检查格式。', 'The body is not valid JSON; check its syntax.']),
	'request.too-large': text(
		413,
		['内容过大', 'Too large'],
		['内容超过上限 {limit}，请缩小后再提交。', 'The body is over the limit of {limit}; make it smaller and send again.']
	),
	'request.media-type': text(415, ['内容类型不支持', 'Unsupported content type'], ['请以 {expected} 提交。', 'Send it as {expected}.']),
	'request.foreign-origin': text(403, DENIED, [
		'请求来自其他网站，已拒绝。请在本系统页面内操作。',
		'The request came from another site. Use the pages of this system.'
	]),
	'request.cursor': text(422, INPUT, ['分页游标无效，请从第一页重新开始。', 'The page cursor is not valid; start from the first page.']),
	'request.conflict': text(409, TAKEN, ['有人刚刚提交了同样的内容，请刷新后再试。', 'Somebody just sent the same; reload and try again.']),
	'bpmn.too-large': text(413, BPMN, ['文件有 {found} 个字符，最多 {most} 个。', 'The file has {found} characters; {most} is the most.']),
	'bpmn.too-many-elements': text(413, BPMN, [
		'文件有 {found} 个元素，最多 {most} 个，请拆成几个流程。',
		'The file has {found} elements; {most} is the most. Split it into several flows.'
	]),
	'bpmn.too-many-steps': text(422, BPMN, [
		'流程有 {found} 步，最多 {most} 步，请拆成几个流程。',
		'The process has {found} steps; {most} is the most. Split it into several flows.'
	]),
	'bpmn.too-deep': text(422, BPMN, ['元素嵌套太深，最多 {most} 层。', 'Its elements lie too deep in each other; {most} levels are the most.']),
	'bpmn.has-doctype': text(422, BPMN, [
		'文件含有 DOCTYPE 或实体声明，为安全起见不读取；请从建模工具重新导出。',
		'The file declares a DOCTYPE or entities, which are not read for safety; export it again from the modelling tool.'
	]),
	'bpmn.not-xml': text(422, BPMN, ['文件不是 BPMN 2.0 XML：{reason}', 'The file is no BPMN 2.0 XML: {reason}']),
	'bpmn.no-process': text(422, BPMN, [
		'文件中没有流程，或流程里没有相连的步骤。',
		'There is no process in the file, or none with steps that are connected.'
	]),
	'bpmn.no-such-process': text(422, BPMN, [
		'文件中没有流程“{process}”，有的是：{known}。',
		'There is no process “{process}” in the file; there are: {known}.'
	]),
	'bpmn.unfinished': text(
		422,
		['还不能导出', 'Not ready to export'],
		[
			'从“{nodeId}”出发的连线没有连到步骤，或有两个步骤编号相同；请先改正再导出。',
			'An arrow from “{nodeId}” leads nowhere, or two steps have the same id; mend that and export again.'
		]
	),
	'ticket.command-reused': text(409, INPUT, [
		'这个操作编号已被他人使用，请换一个 commandId 重新提交。',
		'This commandId was used by somebody else; send it again with a fresh one.'
	]),
	'route.not-found': text(404, MISSING, ['没有这个接口：{path}。', 'There is no such endpoint: {path}.']),
	'route.method': text(405, ['方法不支持', 'Method not allowed'], ['该接口只支持 {allowed}。', 'This endpoint takes {allowed}.']),
	'route.needs-upgrade': text(
		426,
		['需要 WebSocket', 'WebSocket required'],
		['该地址只接受 WebSocket 连接。', 'This address only takes WebSocket connections.']
	),
	'server.unavailable': text(
		503,
		['服务暂时不可用', 'Temporarily unavailable'],
		['服务暂时无法完成请求，您的内容没有丢失，请稍后重试。', 'The service can’t complete this now; nothing is lost, please try again shortly.']
	),
	'access.sign-in': text(
		401,
		['需要登录', 'Sign-in required'],
		['登录已失效，请重新登录。', 'You are not signed in, or the session has ended. Sign in again.']
	),
	'access.wrong-credentials': text(401, ['登录失败', 'Sign-in failed'], ['账号或密码不正确。', 'The account or the password is wrong.']),
	'access.wait': text(
		429,
		['尝试过于频繁', 'Too many attempts'],
		['尝试次数过多，请等待 {seconds} 秒后再试。', 'Too many attempts. Wait {seconds} seconds and try again.']
	),
	'access.denied': text(403, DENIED, [
		'您没有“{permission}”的权限，请联系管理员。',
		'You don’t hold the permission “{permission}”; ask an administrator.'
	]),
	'access.viewing-as': text(403, DENIED, [
		'正在以其他角色查看，只能浏览。请先退出角色预览。',
		'You are viewing as another role and can only read. Leave the preview first.'
	]),
	'access.token-only-session': text(403, DENIED, ['此操作需要登录会话，不能使用访问令牌。', 'This needs a signed-in session; a token can’t do it.']),
	'access.wrong-password': text(422, INPUT, ['当前密码不正确。', 'The current password is wrong.']),
	'access.session-not-found': text(404, MISSING, ['该登录会话不存在或已结束。', 'That session does not exist or has ended.']),
	'access.token-not-found': text(404, MISSING, ['该访问令牌不存在。', 'That token does not exist.']),
	'access.permission-not-held': text(422, INPUT, [
		'不能授予您自己没有的权限“{permission}”。',
		'You can’t grant “{permission}”, a permission that you don’t hold.'
	]),
	'setup.done': text(409, ['系统已初始化', 'Already set up'], ['系统已经初始化，请直接登录。', 'The system is already set up; sign in instead.']),
	'setup.wrong-code': text(
		403,
		['初始化码不正确', 'Wrong set-up code'],
		['初始化码不正确，请查看服务器启动时打印的一次性代码。', 'The set-up code is wrong; see the one-time code the server printed at start.']
	),
	'unit.not-found': text(404, MISSING, ['组织单元不存在。', 'There is no such unit.']),
	'unit.code-taken': text(409, TAKEN, ['编码 {code} 已被使用，请换一个。', 'The code {code} is taken; choose another.']),
	'unit.wrong-parent': text(422, INPUT, [
		'{kind}不能建在这个上级之下，请换一个上级。',
		'A {kind} can’t be placed under this parent; choose another.'
	]),
	'unit.time-zone': text(422, INPUT, [
		'时区 {timeZone} 无效，请使用如 Asia/Shanghai 的名称。',
		'The time zone {timeZone} is unknown; use a name such as Asia/Shanghai.'
	]),
	'unit.has-children': text(409, ['不能停用', 'Can’t be archived'], ['请先停用它的下级单元。', 'Archive the units below it first.']),
	'unit.has-open-tickets': text(
		409,
		['不能停用', 'Can’t be archived'],
		[
			'还有 {count} 张未完成的工单，请先完成或取消它们，再停用这个中枢。',
			'{count} order(s) are still open here; finish or cancel them before archiving this hub.'
		]
	),
	'unit.archived': text(
		409,
		['已停用', 'Archived'],
		['这个组织单元已停用，不能再分派角色，请刷新后另选一个。', 'This unit is archived and takes no more roles; reload and choose another.']
	),
	'person.not-found': text(404, MISSING, ['人员不存在。', 'There is no such person.']),
	'person.account-taken': text(409, TAKEN, ['账号 {account} 已被使用，请换一个。', 'The account {account} is taken; choose another.']),
	'person.last-administrator': text(
		409,
		['不能停用', 'Can’t be deactivated'],
		['至少要保留一名在职的系统管理员。', 'At least one active administrator has to remain.']
	),
	'person.superior-cycle': text(422, INPUT, ['上级不能是本人或其下属。', 'A superior can’t be the person or one of their reports.']),
	'person.same-successor': text(422, INPUT, ['请选择另一位同事接手。', 'Choose somebody else to take over.']),
	'person.may-not-see': text(422, INPUT, [
		'接手人无权查看这张工单，请换一位，或先为其分配这里的角色。',
		'They may not see this order; choose somebody else, or give them a role here first.'
	]),
	'role.not-found': text(404, MISSING, ['角色不存在。', 'There is no such role.']),
	'role.builtin': text(
		409,
		['内置角色', 'Built-in role'],
		['内置角色不能修改或删除，可以复制后调整。', 'Built-in roles can’t be changed or deleted; copy one and change the copy.']
	),
	'role.in-use': text(
		409,
		['角色使用中', 'Role in use'],
		['还有 {count} 人使用该角色，请先调整他们的角色。', '{count} person(s) hold this role; change theirs first.']
	),
	'customer.not-found': text(404, MISSING, ['客户不存在，或不在您的服务范围内。', 'There is no such customer in your area.']),
	'customer.phone': text(422, INPUT, ['手机号格式不正确，请填写 7–15 位数字。', 'The phone number is not valid; give 7 to 15 digits.']),
	'customer.no-hub': text(422, INPUT, [
		'无法判断由哪个服务中枢负责，请补充地址的行政区划或坐标。',
		'No hub can be found for this place; add a region code or coordinates.'
	]),
	'equipment.not-found': text(404, MISSING, ['设备不存在，或不在您的服务范围内。', 'There is no such equipment in your area.']),
	'equipment.other-customer': text(422, INPUT, ['该设备不属于所选客户。', 'This equipment does not belong to the chosen customer.']),
	'store.not-found': text(404, MISSING, ['门店不存在。', 'There is no such store.']),
	'hub.not-found': text(404, MISSING, ['服务中枢不存在，或不在您的范围内。', 'There is no such hub in your area.']),
	'hub.technician-full': text(
		409,
		['技师已排满', 'Technician is full'],
		['{name} 手上已有 {load} 张未完成工单，请改派他人。', '{name} already has {load} open orders; choose somebody else.']
	),
	'entry.not-found': text(404, MISSING, ['二维码无效或已停用，请联系门店。', 'This code is unknown or no longer in use; ask the store.']),
	'entry.contact-required': text(422, INPUT, [
		'请填写联系人和电话，方便技师联系您。',
		'Please give a name and a phone number so that the technician can reach you.'
	]),
	'link.not-found': text(
		404,
		['链接已失效', 'Link no longer valid'],
		['该跟踪链接无效或已被收回，请联系客服获取新链接。', 'This tracking link is unknown or was revoked; ask the service desk for a new one.']
	),
	'file.not-found': text(404, MISSING, ['文件不存在，或不属于您。', 'There is no such file, or it is not yours.']),
	'file.not-a-document': text(
		415,
		['文件类型不支持', 'Unsupported file type'],
		['只支持图片、PDF、Office 文档或 ZIP 文件。', 'Only images, PDF, Office documents and ZIP files are taken.']
	),
	'file.not-an-image': text(
		415,
		['文件类型不支持', 'Unsupported file type'],
		['只支持 JPEG、PNG 或 WebP 图片。', 'Only JPEG, PNG or WebP images are taken.']
	),
	'file.empty': text(422, INPUT, ['文件是空的，请重新选择。', 'The file is empty; choose another.']),
	'ticket.not-found': text(404, MISSING, ['工单不存在，或不在您的范围内。', 'There is no such order in your area.']),
	'ticket.exists': text(409, ['工单已存在', 'Already exists'], ['工单 {number} 已存在。', 'Order {number} already exists.']),
	'ticket.stale': text(
		409,
		['工单已更新', 'The order has changed'],
		[
			'工单在您操作期间已被他人更新，您填写的内容仍保留，请确认后重新提交。',
			'Somebody changed this order meanwhile. What you typed is kept; check it and send again.'
		]
	),
	'ticket.forbidden': text(403, DENIED, ['您没有“{permission}”的权限。', 'You don’t hold the permission “{permission}”.']),
	'ticket.closed': text(409, FLOW, ['工单已结束。', 'The order is closed.']),
	'ticket.unchanged': text(409, FLOW, ['内容没有变化。', 'Nothing would change.']),
	'ticket.your-turn': text(409, FLOW, [
		'现在正等您处理这一步，请先完成页面上的操作；有疑问可以留言。',
		'This waits for you now: please do what the page asks first, or write to us.'
	]),
	'ticket.urged-recently': text(
		429,
		['刚刚催办过', 'Urged a moment ago'],
		['已经催办，我们正在加急处理。{minutes} 分钟后可再次催办。', 'We have been told and are on it. You can urge again in {minutes} minutes.']
	),
	'ticket.open-children': text(
		409,
		['还有子工单未结束', 'Linked orders are still open'],
		[
			'还有 {count} 张子工单未结束：{numbers}。请先完成它们；取消工单时请选择一并取消还是保留。',
			'{count} linked order(s) are still open: {numbers}. Finish them first; when cancelling, say whether they are cancelled too.'
		]
	),
	'ticket.parked': text(
		409,
		['工单等待管理员处理', 'Waiting for an administrator'],
		[
			'这张工单的流程无法读取，已停下并通知管理员；处理好后会从原处继续，内容不会丢失。',
			'The flow of this order can’t be read. It stands still and an administrator has been told; it goes on from here once that is mended.'
		]
	),
	'flow.unreadable': text(409, FLOW, [
		'流程“{label}”第 {revision} 版无法读取（{where}），工单已停下；请为它换一个可以读取的版本。',
		'Revision {revision} of the flow “{label}” can’t be read ({where}), and the order stands still; give it a revision that can.'
	]),
	'ticket.not-parked': text(409, FLOW, [
		'这张工单的流程可以读取，不需要更换版本。',
		'The flow of this order can be read; it needs no other revision.'
	]),
	'ticket.misfit': text(422, INPUT, [
		'第 {revision} 版缺少工单经过的节点：{nodes}。请选择节点相同的版本。',
		'Revision {revision} lacks steps that the order went through: {nodes}. Choose one with the same steps.'
	]),
	'ticket.merged': text(409, FLOW, ['工单已并入 {number}，请在那张工单上继续。', 'This order was merged into {number}; go on there.']),
	'ticket.merge-closed': text(409, FLOW, ['工单 {number} 已结束，不能再并入。', 'Order {number} is closed; nothing can be merged into it.']),
	'ticket.merge-customer': text(422, INPUT, [
		'只能合并同一客户的工单，请核对工单号。',
		'Only orders of the same customer can be merged; check the number.'
	]),
	'ticket.link-self': text(422, INPUT, ['不能关联到工单自己，请另选一张。', 'An order can’t be linked to itself; choose another.']),
	'ticket.no-such-link': text(409, FLOW, ['两张工单没有这种关联。', 'The two orders are not linked in this way.']),
	'ticket.too-many-links': text(
		409,
		['关联已满', 'Too many links'],
		['一张工单最多关联 {most} 张，请先解除不用的。', 'An order can have {most} links; remove one that is no longer needed.']
	),
	'ticket.too-deep': text(409, FLOW, [
		'子工单已有 {most} 层，流程可能在反复生成自己；请检查流程，再重试或放弃这次投递。',
		'Linked orders are {most} levels deep already, so the flow may be making itself over and over; check it, then retry or drop this delivery.'
	]),
	'flow.no-such-scenario': text(409, FLOW, [
		'流程要生成子工单，但业务场景“{scenario}”不存在或还没有发布；请发布后重试这次投递。',
		'The flow asks for a linked order, but the scenario “{scenario}” doesn’t exist or was never published; publish it and retry this delivery.'
	]),
	'ticket.statement-exists': text(409, FLOW, ['结算单已生成。', 'The statement already exists.']),
	'technician.not-found': text(422, INPUT, ['技师不存在、已停用或不服务该区域。', 'There is no such active technician for this hub.']),
	'view.not-found': text(404, MISSING, [
		'该视图不存在，可能已在其他设备上删除。',
		'There is no such view; it may have been deleted on another device.'
	]),
	'view.name-taken': text(409, TAKEN, ['您已有名为“{name}”的视图，请换一个名称。', 'You already have a view named “{name}”; choose another name.']),
	'view.too-many': text(
		409,
		['视图已满', 'Too many views'],
		['最多保存 {most} 个视图，请先删除不用的。', 'You can keep {most} views; delete one that you no longer use.']
	),
	'view.other-list': text(
		409,
		['视图已有变化', 'The views have changed'],
		['视图已在其他设备上改动，请刷新后再排序。', 'Your views were changed on another device; reload and sort them again.']
	),
	'reply.not-found': text(404, MISSING, ['该快捷回复不存在，可能已被删除。', 'There is no such quick reply; it may have been deleted.']),
	'reply.name-taken': text(409, TAKEN, [
		'已有名为“{name}”的快捷回复，请换一个名称。',
		'There is a quick reply named “{name}” already; choose another name.'
	]),
	'reply.too-many': text(
		409,
		['快捷回复已满', 'Too many quick replies'],
		['最多保存 {most} 条快捷回复，请先删除不用的。', 'There can be {most} quick replies; delete one that is no longer used.']
	),
	'reply.unknown-variable': text(422, INPUT, [
		'没有变量 {variable}，可用的有：客户、工单号、技师、时间。',
		'There is no variable {variable}; use customer, number, technician or time.'
	]),
	'reply.other-list': text(
		409,
		['快捷回复已有变化', 'The quick replies have changed'],
		['快捷回复已被他人改动，请刷新后再排序。', 'Somebody changed the quick replies; reload and sort them again.']
	),
	'endpoint.not-found': text(404, MISSING, [
		'回调地址“{endpoint}”不存在或已停用，请先配置或启用。',
		'There is no endpoint “{endpoint}”, or it is switched off; set it up or switch it on first.'
	]),
	'endpoint.not-public': text(422, INPUT, [
		'不能向内网地址 {url} 发送，请填写公网可以访问的 https 地址。',
		'Nothing is sent to {url}, which is inside a network; give a public https address.'
	]),
	'endpoint.key-taken': text(409, TAKEN, ['标识 {key} 已被使用，请换一个。', 'The key {key} is taken; choose another.']),
	'endpoint.too-many': text(
		409,
		['回调地址已满', 'Too many endpoints'],
		['最多配置 {most} 个回调地址，请先停用不用的。', 'There can be {most} endpoints; use one that is there.']
	),
	'scenario.unknown-endpoint': text(
		422,
		['回调地址未配置', 'Endpoint missing'],
		[
			'节点“{label}”要向回调地址“{endpoint}”发送，但还没有配置；请先配置再发布。',
			'The step “{label}” sends to the endpoint “{endpoint}”, which isn’t set up; set it up before publishing.'
		]
	),
	'delivery.not-found': text(404, MISSING, ['投递记录不存在。', 'There is no such delivery.']),
	'flow.not-running': text(409, FLOW, ['工单{status}，不能再操作。', 'The order is {status}; nothing more can be done with it.']),
	'flow.item-not-open': text(409, FLOW, ['这一步已经被处理，页面会显示最新状态。', 'This step was already done; the page shows the current state.']),
	'flow.not-yours': text(403, DENIED, ['这一步不由您处理。', 'This step is not yours to do.']),
	'flow.no-such-outcome': text(422, INPUT, ['没有这个选项，请从这些里选择：{allowed}。', 'There is no such choice; take one of these: {allowed}.']),
	'flow.needs-dispatch': text(409, FLOW, ['这一步需要派单给技师。', 'This step is done by assigning a technician.']),
	'flow.not-on-site': text(409, FLOW, ['当前不是上门环节。', 'This is not an on-site step.']),
	'flow.already-departed': text(409, FLOW, ['已经出发。', 'Already on the way.']),
	'flow.already-checked-in': text(409, FLOW, ['已经签到。', 'Already checked in.']),
	'flow.check-in-first': text(409, FLOW, ['请先到场签到，再提交完工表单。', 'Check in on site first, then submit the form.']),
	'flow.already-claimed': text(409, FLOW, ['已由 {by} 领取。', 'Already claimed by {by}.']),
	'flow.already-assigned': text(409, FLOW, ['已经派给 {name}。', 'Already assigned to {name}.']),
	'flow.nothing-to-return-to': text(409, FLOW, ['没有可退回的上一步。', 'There is no earlier step to return to.']),
	'flow.not-returnable': text(409, FLOW, ['这一步不能退回。', 'This step can’t be returned.']),
	'flow.not-claimed': text(409, FLOW, ['这项工作不是认领来的，不能退回认领。', 'This work was not claimed, so it can’t be given back.']),
	'flow.claim-first': text(409, FLOW, ['请先认领，再委派或加签。', 'Claim it first, then delegate or ask others to sign.']),
	'flow.already-signing': text(409, FLOW, ['{name} 已在签核名单里。', '{name} is already to sign.']),
	'flow.too-many-signers': text(409, FLOW, ['签核人最多 {most} 位。', 'At most {most} people can share a step.']),
	'flow.not-shared': text(409, FLOW, ['这一步没有会签，或此人已经签过。', 'Nobody shares this step, or this person has signed.']),
	'flow.last-signer': text(409, FLOW, ['至少要保留一位签核人。', 'At least one person has to sign.']),
	'flow.cannot-return-there': text(409, FLOW, [
		'不能退回到这个节点，请选择列出的节点。',
		'It can’t be returned there; choose one of the steps that are listed.'
	]),
	'flow.cannot-come-back': text(409, FLOW, [
		'退回到分支之外后，不能直接回到这一步；请改为逐级处理。',
		'After leaving the branch it can’t come straight back; let it go on step by step.'
	]),
	'flow.nothing-to-withdraw': text(409, FLOW, ['没有可以撤回的提交。', 'There is nothing of yours to withdraw.']),
	'flow.too-late-to-withdraw': text(409, FLOW, ['后续环节已有人处理，不能撤回。', 'Somebody has acted on it already, so it can’t be withdrawn.']),
	'flow.cannot-jump': text(409, FLOW, ['不能跳转到这个节点，流程会走不下去。', 'It can’t be moved there: the flow could not end any more.']),
	'flow.not-over': text(409, FLOW, ['工单还没有结束，不需要重开。', 'The ticket is not over, so it can’t be reopened.']),
	'flow.not-suspended': text(409, FLOW, ['工单没有挂起。', 'The ticket is not suspended.']),
	'flow.not-waiting': text(409, FLOW, ['流程没有在等这件事。', 'The flow isn’t waiting for this.']),
	'scenario.not-found': text(404, MISSING, ['没有这个业务场景。', 'There is no such scenario.']),
	'scenario.none-fits': text(422, INPUT, [
		'没有适合的业务场景，请选择一个，或请管理员检查场景的启用条件。',
		'No scenario fits; choose one, or ask an administrator to look at their conditions.'
	]),
	'scenario.draft-changed': text(409, TAKEN, [
		'{by} 刚刚保存了另一份草稿，请刷新后再改。',
		'{by} has just saved another draft; reload before you go on.'
	]),
	'scenario.not-publishable': text(422, INPUT, [
		'流程还有 {count} 处问题，请在设计器里逐一修正后再发布。',
		'The flow has {count} problem(s); mend them in the designer and publish again.'
	]),
	'scenario.calls-itself': text(
		422,
		['流程调用了自己', 'The flow calls itself'],
		[
			'节点“{label}”的子流程经过 {way} 又回到本流程，工单会无休止地生成；请换一个子流程。',
			'The sub-process of “{label}” leads back here over {way}, so that orders would be made without end; choose another.'
		]
	),
	'scenario.revision-unreadable': text(422, INPUT, [
		'第 {revision} 版不存在或无法读取，请另选一个版本。',
		'There is no revision {revision}, or it can’t be read either; choose another.'
	]),
	'scenario.unchanged': text(409, FLOW, [
		'草稿与已发布的第 {revision} 版相同，没有可发布的修改。',
		'The draft is the same as revision {revision}; there is nothing to publish.'
	]),
	'scenario.too-many': text(409, FLOW, [
		'业务场景最多 {most} 个，请先停用并删除不用的。',
		'There can be {most} scenarios at most; remove one first.'
	]),
	'scenario.id-taken': text(409, TAKEN, ['编号 {id} 已被使用，请换一个。', 'The id {id} is taken; choose another.']),
	'scenario.other-list': text(409, TAKEN, ['场景列表已变化，请刷新后再排序。', 'The list has changed; reload and put it in order again.']),
	'scenario.condition': text(422, INPUT, ['启用条件有误，请检查字段与取值。', 'The condition can’t mean what it says; check its facts and values.']),
	'scenario.module-off': text(409, FLOW, [
		'这个场景用到已停用的模块：{modules}。请先启用模块，或改掉用到它的步骤。',
		'The scenario needs modules that are switched off: {modules}. Switch them on, or change the steps that need them.'
	]),
	'scenario.out-of-scope': text(422, INPUT, [
		'“{name}”不适用于这位客户、设备或门店，请选择其他场景。',
		'“{name}” is not for this customer, device or store; choose another scenario.'
	]),
	'scenario.nothing-to-migrate': text(409, FLOW, [
		'第 {from} 版上没有可以迁移的工单，或它就是最新版。',
		'There are no tickets to take further on revision {from}, or it is the newest.'
	]),
	'scenario.no-such-migration': text(404, MISSING, ['没有这次迁移。', 'There is no such migration.']),
	'flow.already-migrated': text(409, FLOW, ['工单已经在第 {revision} 版上运行。', 'The ticket already runs on revision {revision}.']),
	'migrate.no-target': text(409, FLOW, [
		'工单停在“{nodeId}”，新版里没有对应的步骤，请为它指定一个。',
		'The ticket is at “{nodeId}”, which has no counterpart in the new revision; name one for it.'
	]),
	'migrate.other-kind': text(409, FLOW, [
		'“{nodeId}”对应到“{to}”，但两者不是同一类步骤，请换一个。',
		'“{nodeId}” is led to “{to}”, which is a step of another kind; choose another.'
	]),
	'migrate.other-people': text(409, FLOW, [
		'“{nodeId}”与“{to}”一个由客户填写、一个由员工处理，不能互换。',
		'Of “{nodeId}” and “{to}” one is the customer’s and the other the staff’s; they can’t take each other’s place.'
	]),
	'migrate.other-signing': text(409, FLOW, [
		'“{nodeId}”正在多人签核，“{to}”的签核方式不同，请等签完再迁移。',
		'Several people are signing “{nodeId}”, and “{to}” is signed in another way; wait until they have.'
	]),
	'migrate.no-outcome': text(409, FLOW, [
		'“{nodeId}”已有人选了“{outcome}”，“{to}”没有这个选项。',
		'Somebody at “{nodeId}” has chosen “{outcome}”, which “{to}” doesn’t have.'
	]),
	'migrate.outside-block': text(409, FLOW, [
		'“{nodeId}”在“{splitId}”分出的分支里，新版没有这个分支，“{to}”接不上。',
		'“{nodeId}” is in a branch of “{splitId}”, which the new revision doesn’t have; “{to}” can’t take its place.'
	]),
	'migrate.no-arrow': text(409, FLOW, [
		'有分支在“{nodeId}”等待汇合，新版里没有通到“{to}”的同一条连线。',
		'A branch waits at “{nodeId}” by an arrow that doesn’t lead to “{to}” in the new revision.'
	]),
	'migrate.would-jam': text(409, FLOW, [
		'从“{nodeId}”移到“{to}”后流程会走不完：那里在另一个分支里，或要等的分支不会再来。',
		'Led from “{nodeId}” to “{to}” the flow could not end: that lies in another branch, or waits for branches that will not come.'
	]),
	'flow.section-busy': text(409, FLOW, [
		'同一时段只能处理其中一步，请先完成正在进行的那一步。',
		'Only one of these steps is worked on at a time; finish the one in hand first.'
	]),
	'form.unknown-field': text(422, FORM, ['表单中没有字段 {key}。', 'The form has no field {key}.']),
	'form.required': text(422, FORM, ['请填写“{label}”。', 'Please fill in “{label}”.']),
	'form.wrong-type': text(422, FORM, ['“{label}”的填写方式不正确。', '“{label}” has the wrong kind of value.']),
	'form.too-long': text(422, FORM, ['“{label}”最多 {max} 个字。', '“{label}” takes at most {max} characters.']),
	'form.not-a-choice': text(422, FORM, ['“{label}”的选项不存在。', '“{label}” has no such choice.']),
	'form.checklist-incomplete': text(422, FORM, [
		'“{label}”需要全部完成（已完成 {done}/{of}）。',
		'“{label}” has to be complete ({done} of {of} done).'
	]),
	'form.too-short': text(422, FORM, ['“{label}”至少 {min} 个字。', '“{label}” needs at least {min} characters.']),
	'form.wrong-format': text(422, FORM, [
		'“{label}”的格式不正确，请核对后重新填写。',
		'“{label}” doesn’t have the right format; check it and type it again.'
	]),
	'form.too-small': text(422, FORM, ['“{label}”不能小于 {min}。', '“{label}” can’t be less than {min}.']),
	'form.too-large': text(422, FORM, ['“{label}”不能大于 {max}。', '“{label}” can’t be more than {max}.']),
	'form.off-step': text(422, FORM, ['“{label}”须按 {step} 递增。', '“{label}” goes up in steps of {step}.']),
	'form.not-a-date': text(422, FORM, ['“{label}”不是有效的日期。', '“{label}” is not a valid date.']),
	'form.too-early': text(422, FORM, ['“{label}”不能早于 {date}。', '“{label}” can’t be before {date}.']),
	'form.too-late': text(422, FORM, ['“{label}”不能晚于 {date}。', '“{label}” can’t be after {date}.']),
	'form.go-deeper': text(422, FORM, ['“{label}”请选到最后一级。', 'Choose “{label}” down to the last level.']),
	'form.not-a-region': text(422, FORM, ['“{label}”请选择有效的行政区划。', 'Choose a valid region for “{label}”.']),
	'form.too-few': text(422, FORM, ['“{label}”至少需要 {min} 项。', '“{label}” needs at least {min}.']),
	'form.too-few-photos': text(422, FORM, ['“{label}”至少需要 {min} 张照片。', '“{label}” needs at least {min} photo(s).']),
	'form.too-many': text(422, FORM, ['“{label}”最多 {max} 项。', '“{label}” takes at most {max}.']),
	'form.rating-out-of-range': text(422, FORM, ['“{label}”请选择 1–{max} 分。', '“{label}” goes from 1 to {max}.']),
	'catalog.unknown-code': text(422, FORM, ['价目库中没有编码 {code}，请重新选择。', 'The catalogue has no item {code}; choose another.'])
};
