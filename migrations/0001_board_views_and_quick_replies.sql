CREATE TABLE `quick_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`text_zh` text NOT NULL,
	`text_en` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quick_reply_name_zh_unique` ON `quick_reply` (`name_zh`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_by_name` ON `saved_view` (`person_id`,`name`);--> statement-breakpoint
-- The built-in roles that may edit quick replies, in installations that have them already.
UPDATE `role` SET `permissions` = json_insert(`permissions`, '$[#]', 'reply.edit')
WHERE `key` IN ('administrator', 'hq-operations') AND `permissions` NOT LIKE '%"reply.edit"%';
