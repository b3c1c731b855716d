import type { UNIT_KINDS } from '#shared/contract/http/organisation.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { FlowState } from '#shared/domain/flow/flow-state.ts';
import type { Module } from '#shared/domain/scenario/module.ts';
import type { Localized } from '#shared/kernel/localized.ts';

const name = (zh: string, en: string): Localized => ({ zh, en });

const permission: Readonly<Record<Permission, Localized>> = {
	'ticket.view': name('查看工单', 'view tickets'),
	'ticket.create': name('新建工单', 'create tickets'),
	'ticket.handle': name('受理工单', 'accept tickets'),
	'ticket.dispatch': name('派单', 'dispatch'),
	'ticket.work': name('上门处理', 'work on site'),
	'ticket.comment': name('回复与备注', 'reply and note'),
	'ticket.onBehalf': name('代客户确认', 'act for the customer'),
	'ticket.edit': name('修改工单', 'edit tickets'),
	'ticket.cancel': name('取消工单', 'cancel tickets'),
	'ticket.share': name('分享进度链接', 'share tracking links'),
	'ticket.skip': name('走绿色通道', 'use the green channel'),
	'ticket.suspend': name('挂起与恢复', 'suspend and resume'),
	'ticket.reopen': name('重开工单', 'reopen tickets'),
	'ticket.jump': name('跳转节点', 'move tickets to any step'),
	'board.view': name('查看看板', 'view boards'),
	'wall.view': name('查看指挥大屏', 'view the HQ wall'),
	'customer.view': name('查看客户', 'view customers'),
	'customer.edit': name('编辑客户', 'edit customers'),
	'customer.reveal': name('查看完整电话', 'reveal phone numbers'),
	'equipment.view': name('查看设备', 'view equipment'),
	'equipment.edit': name('编辑设备', 'edit equipment'),
	'catalog.view': name('查看价目', 'view the catalogue'),
	'statement.view': name('查看结算单', 'view statements'),
	'people.view': name('查看人员', 'view people'),
	'people.edit': name('管理人员', 'manage people'),
	'org.view': name('查看组织架构', 'view the organisation'),
	'org.edit': name('管理组织架构', 'manage the organisation'),
	'role.edit': name('管理角色', 'manage roles'),
	'flow.edit': name('设计流程', 'design flows'),
	'reply.edit': name('管理快捷回复', 'manage quick replies'),
	'delivery.manage': name('管理消息投递', 'manage deliveries'),
	'audit.view': name('查看审计日志', 'view the audit log'),
	'notice.supervise': name('接收升级提醒', 'receive escalations')
};

const status: Readonly<Record<FlowState['status'], Localized>> = {
	running: name('进行中', 'running'),
	suspended: name('已挂起', 'suspended'),
	ended: name('已完成', 'finished'),
	canceled: name('已取消', 'cancelled')
};

const kind: Readonly<Record<(typeof UNIT_KINDS)[number], Localized>> = {
	hq: name('总部', 'headquarters'),
	region: name('大区', 'region'),
	hub: name('服务中枢', 'hub'),
	store: name('门店', 'store')
};

const modules: Readonly<Record<Module, Localized>> = {
	dispatch: name('派单', 'dispatch'),
	'on-site': name('上门服务', 'on-site service'),
	parts: name('备件', 'spare parts'),
	settlement: name('结算', 'settlement'),
	survey: name('客户评价', 'customer ratings'),
	approval: name('审批', 'approvals'),
	'self-service': name('客户自助', 'customer self-service'),
	'customer-groups': name('客户分组', 'customer groups'),
	regions: name('区域', 'regions'),
	'linked-tickets': name('关联工单', 'linked tickets'),
	integrations: name('外部系统对接', 'integrations')
};

/** Parameters of refusals that are codes, and what people call what they stand for. Programs read the codes in `params`. */
export const PARAM_WORDS: Readonly<Record<string, Readonly<Record<string, Localized>>>> = { permission, status, kind, modules };
