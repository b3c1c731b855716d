CREATE TABLE `scenario` (
	`id` text PRIMARY KEY NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`industry` text NOT NULL,
	`enabled` integer NOT NULL,
	`position` integer NOT NULL,
	`condition` text,
	`revision` integer,
	`draft` text NOT NULL,
	`draft_version` integer NOT NULL,
	`published_hash` text,
	`draft_hash` text NOT NULL,
	`edited_at` integer NOT NULL,
	`edited_by` text NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `flow_revision` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `flow_revision` ADD `published_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_index` ADD `scenario_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket_index` ADD `scenario_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `ticket_by_scenario` ON `ticket_index` (`scenario_id`,`scenario_revision`) WHERE "ticket_index"."closed_at" is null;--> statement-breakpoint
INSERT INTO `scenario` (`id`, `name_zh`, `name_en`, `industry`, `enabled`, `position`, `condition`, `revision`, `draft`, `draft_version`, `published_hash`, `draft_hash`, `edited_at`, `edited_by`)
SELECT `id`, json_extract(`definition`, '$.name.zh'), json_extract(`definition`, '$.name.en'), 'home-appliance', 1, 1, NULL, `revision`, `definition`, 1, `hash`, `hash`, `created_at`, ''
FROM `flow_revision` WHERE true ORDER BY `created_at` DESC LIMIT 1;
