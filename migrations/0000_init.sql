CREATE TABLE `access_token` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`permissions` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `access_token_hash_unique` ON `access_token` (`hash`);--> statement-breakpoint
CREATE INDEX `access_token_by_person` ON `access_token` (`person_id`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`person_id` text NOT NULL,
	`role_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `role_id`, `unit_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignment_by_unit` ON `assignment` (`unit_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`path` text NOT NULL,
	`detail` text NOT NULL,
	`address` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`phone_sealed` text,
	`phone_masked` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT 'zh-CN' NOT NULL,
	`superior_id` text,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_account_unique` ON `person` (`account`);--> statement-breakpoint
CREATE TABLE `role` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`builtin` integer NOT NULL,
	`own_only` integer NOT NULL,
	`permissions` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `role_key_unique` ON `role` (`key`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`address` text NOT NULL,
	`agent` text NOT NULL,
	`view_as_role_id` text
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE INDEX `session_by_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `customer` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`phone_sealed` text NOT NULL,
	`phone_masked` text NOT NULL,
	`phone_index` text NOT NULL,
	`phone_tail_index` text NOT NULL,
	`level` text NOT NULL,
	`tags` text NOT NULL,
	`address_text` text NOT NULL,
	`adcode` text NOT NULL,
	`lat` real,
	`lng` real,
	`hub_id` text NOT NULL,
	`preferred_store_id` text,
	`path` text NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE INDEX `customer_by_phone` ON `customer` (`phone_index`);--> statement-breakpoint
CREATE INDEX `customer_by_phone_tail` ON `customer` (`phone_tail_index`);--> statement-breakpoint
CREATE INDEX `customer_by_path` ON `customer` (`path`);--> statement-breakpoint
CREATE TABLE `equipment` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`name` text NOT NULL,
	`model` text NOT NULL,
	`serial` text NOT NULL,
	`installed_on` text,
	`warranty_until` text,
	`entry_code` text NOT NULL,
	`path` text NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `equipment_entry_code_unique` ON `equipment` (`entry_code`);--> statement-breakpoint
CREATE INDEX `equipment_by_customer` ON `equipment` (`customer_id`);--> statement-breakpoint
CREATE INDEX `equipment_by_serial` ON `equipment` (`serial`);--> statement-breakpoint
CREATE TABLE `catalog_item` (
	`code` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`category_zh` text NOT NULL,
	`category_en` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`unit_zh` text NOT NULL,
	`unit_en` text NOT NULL,
	`price_minor` integer NOT NULL,
	`currency` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`ticket_id` text NOT NULL,
	`path` text NOT NULL,
	`currency` text NOT NULL,
	`net_minor` integer NOT NULL,
	`tax_rate_bps` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`total_minor` integer NOT NULL,
	`computed_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`replaced_by` text
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE INDEX `statement_by_ticket` ON `statement` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `statement_line` (
	`statement_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`unit_zh` text NOT NULL,
	`unit_en` text NOT NULL,
	`quantity_milli` integer NOT NULL,
	`base_price_minor` integer NOT NULL,
	`tier` integer NOT NULL,
	`tier_rate_bps` integer NOT NULL,
	`unit_price_minor` integer NOT NULL,
	`amount_minor` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `position`)
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`code` text NOT NULL,
	`path` text NOT NULL,
	`adcode` text NOT NULL,
	`address` text NOT NULL,
	`lat` real,
	`lng` real,
	`time_zone` text NOT NULL,
	`tier` integer NOT NULL,
	`entry_code` text,
	`archived_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_code_unique` ON `unit` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `unit_path_unique` ON `unit` (`path`);--> statement-breakpoint
CREATE UNIQUE INDEX `unit_entry_code_unique` ON `unit` (`entry_code`);--> statement-breakpoint
CREATE INDEX `unit_by_kind` ON `unit` (`kind`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`ticket_id` text NOT NULL,
	`target` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`from_seq` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer,
	`last_error` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `target`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`owner` text NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE TABLE `file_use` (
	`file_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	PRIMARY KEY(`file_id`, `ticket_id`)
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE TABLE `flow_revision` (
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`definition` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`id`, `revision`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `ticket_index` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`stage` text NOT NULL,
	`priority` text NOT NULL,
	`urgent` integer NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`equipment_id` text,
	`hub_id` text NOT NULL,
	`hub_name` text NOT NULL,
	`region_id` text NOT NULL,
	`path` text NOT NULL,
	`store_name` text,
	`technician_id` text,
	`technician_name` text,
	`holder_id` text,
	`due_at` integer,
	`overdue_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer,
	`rating` integer,
	`total_minor` integer,
	`currency` text
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_index_number_unique` ON `ticket_index` (`number`);--> statement-breakpoint
CREATE INDEX `ticket_by_customer` ON `ticket_index` (`customer_id`);--> statement-breakpoint
CREATE INDEX `ticket_by_creation` ON `ticket_index` (`created_at`);--> statement-breakpoint
CREATE INDEX `ticket_by_technician` ON `ticket_index` (`technician_id`) WHERE "ticket_index"."technician_id" is not null;--> statement-breakpoint
CREATE INDEX `ticket_by_holder` ON `ticket_index` (`holder_id`) WHERE "ticket_index"."holder_id" is not null and "ticket_index"."holder_id" is not "ticket_index"."technician_id";--> statement-breakpoint
CREATE INDEX `ticket_by_hub` ON `ticket_index` (`hub_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `tracking_link` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE INDEX `tracking_link_by_ticket` ON `tracking_link` (`ticket_id`);