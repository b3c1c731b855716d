CREATE TABLE `scenario_migration` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario_id` text NOT NULL,
	`from_revision` integer NOT NULL,
	`to_revision` integer NOT NULL,
	`nodes` text NOT NULL,
	`total` integer NOT NULL,
	`moved` integer NOT NULL,
	`stayed` integer NOT NULL,
	`cursor` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`finished_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `migration_by_scenario` ON `scenario_migration` (`scenario_id`,`started_at`);--> statement-breakpoint
ALTER TABLE `scenario` ADD `scope` text;--> statement-breakpoint
ALTER TABLE `scenario` ADD `modules` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `scenario` ADD `needs` text;