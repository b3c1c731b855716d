ALTER TABLE `scenario` ADD `scope` text;--> statement-breakpoint
ALTER TABLE `scenario` ADD `modules` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `scenario` ADD `needs` text;