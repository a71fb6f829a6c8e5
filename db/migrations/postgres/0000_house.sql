CREATE TABLE "invitation" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"token_hash" text collate "C" NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"enterprise_ids" jsonb NOT NULL,
	"is_bootstrap" boolean NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"cvr" text collate "C",
	"org_id" text collate "C",
	"gln" text collate "C",
	"address" text,
	"postal_code" text collate "C",
	"municipality" text,
	"website" text collate "C",
	"merged_into_id" text collate "C",
	"match_key" text collate "C",
	"rough_key" text collate "C",
	"domain" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "organisation_alias" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"sort_key" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"device" text collate "C",
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"enterprise_id" text collate "C",
	"right" text NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"address_hash" text collate "C" NOT NULL,
	"code_hash" text collate "C" NOT NULL,
	"link_hash" text collate "C" NOT NULL,
	"browser_hash" text collate "C" NOT NULL,
	"tries_left" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"locale" text NOT NULL,
	"is_active" boolean NOT NULL,
	"organisation_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "user_enterprise" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"sort_key" text collate "C" DEFAULT '' NOT NULL,
	"title" text,
	"email" text,
	"phone" text,
	"note" text,
	"legal_basis" text NOT NULL,
	"source" text NOT NULL,
	"review_day" text collate "C",
	"ended_at" timestamp (3) with time zone,
	"merged_into_id" text collate "C",
	"phone_key" text collate "C",
	"no_mail_since" text collate "C",
	"erased_at" timestamp (3) with time zone,
	"erasure_reason" text
);
--> statement-breakpoint
CREATE TABLE "donor" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"municipality" text,
	"type" text NOT NULL,
	"funding_kind" text NOT NULL,
	"stage" text NOT NULL,
	"owner_id" text collate "C",
	"group_id" text collate "C",
	"purpose" text,
	"does_not_support" text,
	"geography" text,
	"min_ore" bigint,
	"max_ore" bigint,
	"own_financing_bps" integer,
	"decision_weeks" integer,
	"meeting_dates" text,
	"portal_url" text collate "C",
	"wait_months" integer,
	"fee_rule" text NOT NULL,
	"fee_rule_source" text,
	"public_body_may_apply" boolean,
	"start_date_rule" text NOT NULL,
	"application_limit" text,
	"silence_weeks" integer,
	"contact_preference" text NOT NULL,
	"accepts_reports" boolean,
	"accepts_thanks" boolean,
	"their_case_number" text,
	"cycle_months" integer,
	"next_step" text,
	"next_step_day" text collate "C",
	"lists_key" text collate "C",
	"archived_at" timestamp (3) with time zone,
	"merged_into_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "donor_code" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"list" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"relation" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "donor_giving" (
	"donor_id" text collate "C" NOT NULL,
	"scope" text NOT NULL,
	"awards" integer NOT NULL,
	"award_days" integer NOT NULL,
	"total_ore" bigint NOT NULL,
	"other_ore" jsonb NOT NULL,
	"first_day" text collate "C",
	"second_day" text collate "C",
	"latest_day" text collate "C",
	"median_gap_days" integer,
	"expected_day" text collate "C",
	"rests_day" text collate "C",
	"running_from" text collate "C",
	"running_until" text collate "C",
	"years" jsonb NOT NULL,
	"review_place" text collate "C",
	CONSTRAINT "donor_giving_donor_id_scope_pk" PRIMARY KEY("donor_id","scope")
);
--> statement-breakpoint
CREATE TABLE "donor_group" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"sort_key" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"donor_id" text collate "C",
	"enterprise_id" text collate "C",
	"title" text NOT NULL,
	"sort_key" text collate "C" DEFAULT '' NOT NULL,
	"text" text,
	"origin" text,
	"destination" text,
	"expected_ore" bigint,
	"stage" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_entry" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"text" text NOT NULL,
	"visibility" text NOT NULL,
	"is_ask" boolean NOT NULL,
	"decision_id" text collate "C",
	"application_id" text collate "C",
	"idea_id" text collate "C",
	"contact_ids" jsonb NOT NULL,
	"next_step" text,
	"follow_up_day" text collate "C",
	"mail_sender" text,
	"mail_text" text,
	"mail_hash" text collate "C",
	"is_mail_shared" boolean,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "renewal_plan" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"ask_type" text NOT NULL,
	"year" integer NOT NULL,
	"steps" text,
	"owner_id" text collate "C",
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "renewal_step" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"plan_id" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"due_day" text collate "C",
	"owner_id" text collate "C",
	"done_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "acquaintance" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"enterprise_id" text collate "C",
	"note" text
);
--> statement-breakpoint
CREATE TABLE "mail_template" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"subject_da" text NOT NULL,
	"text_da" text NOT NULL,
	"subject_en" text,
	"text_en" text,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stand_in" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"absent_id" text collate "C" NOT NULL,
	"stand_in_id" text collate "C" NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"to_day" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"opens_day" text collate "C",
	"text" text,
	"link" text collate "C",
	"does_not_support" text,
	"geography" text,
	"min_ore" bigint,
	"max_ore" bigint,
	"own_financing_bps" integer,
	"fee_rule" text,
	"fee_rule_source" text,
	"start_date_rule" text,
	"public_body_may_apply" boolean,
	"wait_months" integer,
	"application_limit" text,
	"decision_weeks" integer,
	"silence_weeks" integer,
	"meeting_dates" text,
	"portal_url" text collate "C",
	"contact_preference" text
);
--> statement-breakpoint
CREATE TABLE "call_deadline" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"call_id" text collate "C" NOT NULL,
	"round_id" text collate "C",
	"day" text collate "C" NOT NULL,
	"time" text collate "C",
	"note" text
);
--> statement-breakpoint
CREATE TABLE "call_dismissal" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"call_id" text collate "C" NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_follow" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"call_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_round" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"call_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "form" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"call_id" text collate "C",
	"round" text,
	"place" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"text" text,
	"page_limit" integer,
	"pages_include_annexes" boolean NOT NULL,
	"file_count" integer,
	"file_megabytes" integer,
	"needs_budget_sheet" boolean NOT NULL,
	"needs_theory" boolean NOT NULL,
	"mit_id_owner" text
);
--> statement-breakpoint
CREATE TABLE "form_attachment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"form_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "form_question" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"form_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"help" text,
	"is_optional" boolean DEFAULT false NOT NULL,
	"limit_count" integer,
	"counting_rule" text NOT NULL,
	"line_break_counts" integer NOT NULL,
	"tolerance_bps" integer,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "form_version" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"form_id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bottom_line" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"sentence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "business_idea" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"from_day" text collate "C",
	"to_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "de_minimis" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"grantor" text NOT NULL,
	"amount_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"expires_day" text collate "C",
	"file_hash" text collate "C",
	"file_name" text
);
--> statement-breakpoint
CREATE TABLE "enterprise" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"generation" integer NOT NULL,
	"status" text NOT NULL,
	"is_inside_area" boolean DEFAULT true NOT NULL,
	"lives_of" text,
	"description" text,
	"started_day" text collate "C",
	"closed_day" text collate "C",
	"sdgs" text collate "C",
	"archived_at" timestamp (3) with time zone,
	"merged_into_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "enterprise_change" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"enterprise_id" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "fundraiser" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"organisation_id" text collate "C",
	"vat_status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "income" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"year" integer NOT NULL,
	"mosaic_part" text NOT NULL,
	"sector" text,
	"payer" text,
	"donor_id" text collate "C",
	"business_idea_id" text collate "C",
	"allocation_id" text collate "C",
	"amount_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enterprise_id" text collate "C",
	"organisation_id" text collate "C",
	"from_day" text collate "C" NOT NULL,
	"to_day" text collate "C",
	"note" text
);
--> statement-breakpoint
CREATE TABLE "partner" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"sector" text NOT NULL,
	"note" text,
	"merged_into_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "rsv_criterion" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"criterion" text NOT NULL,
	"is_met" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "continuation" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"theory_id" text collate "C" NOT NULL,
	"grant_id" text collate "C",
	"carried_by" text NOT NULL,
	"mosaic_part" text collate "C",
	"from_day" text collate "C",
	"is_agreed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edge" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"theory_id" text collate "C" NOT NULL,
	"from_node_id" text collate "C" NOT NULL,
	"to_node_id" text collate "C" NOT NULL,
	"assumption" text,
	"confidence" text,
	"grade" text,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"theory_id" text collate "C" NOT NULL,
	"node_id" text collate "C",
	"title" text NOT NULL,
	"unit" text,
	"baseline" integer,
	"baseline_day" text collate "C",
	"is_lower_better" boolean NOT NULL,
	"cumulative" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_target" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"indicator_id" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measurement" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"indicator_id" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"value" integer NOT NULL,
	"evidence" text NOT NULL,
	"source" text,
	"approved_by" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "node" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"theory_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"bottom_lines" text collate "C",
	"sdgs" text collate "C",
	"x" integer,
	"y" integer
);
--> statement-breakpoint
CREATE TABLE "theory" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"enterprise_id" text collate "C",
	"state" text NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"taught_by_pilot_id" text collate "C",
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "theory_enterprise" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"theory_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theory_part" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"theory_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"people_count" integer,
	"steps" text,
	"carried_by" text,
	"carried_from_day" text collate "C",
	"owner_id" text collate "C",
	"due_day" text collate "C",
	"state" text NOT NULL,
	"text_number" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theory_part_version" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"theory_part_id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"place" text
);
--> statement-breakpoint
CREATE TABLE "event_link" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"enterprise_id" text collate "C",
	"parent_id" text collate "C",
	"phase" text NOT NULL,
	"question" text,
	"hypothesis" text,
	"smallest_test" text,
	"look_for" text,
	"place" text,
	"start_day" text collate "C",
	"end_day" text collate "C",
	"origin" text,
	"destination" text,
	"decision" text,
	"decision_day" text collate "C",
	"decision_reason" text,
	"carried_by" text,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pilot_barrier" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"pilot_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "pilot_benefit" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"pilot_id" text collate "C" NOT NULL,
	"benefit_for" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot_enterprise" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"pilot_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot_partner" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"pilot_id" text collate "C" NOT NULL,
	"partner_id" text collate "C",
	"sector" text NOT NULL,
	"name" text
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"text" text,
	"amount_ore" bigint,
	"by_day" text collate "C",
	"state" text NOT NULL,
	"pilot_id" text collate "C",
	"theory_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "need_enterprise" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"need_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"call_id" text collate "C",
	"form_id" text collate "C",
	"form_number" integer,
	"form_kept_number" integer,
	"idea_id" text collate "C",
	"theory_id" text collate "C",
	"title" text NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"stage" text NOT NULL,
	"stage_since" text collate "C" NOT NULL,
	"led_by" text NOT NULL,
	"kind" text NOT NULL,
	"ask_type" text NOT NULL,
	"applied_ore" bigint,
	"currency" text collate "C" DEFAULT 'DKK' NOT NULL,
	"probability_bps" integer,
	"is_repayable" boolean DEFAULT false NOT NULL,
	"legal_applicant_id" text collate "C",
	"signatory" text,
	"signed_day" text collate "C",
	"login_by" text,
	"retargeted_from_id" text collate "C",
	"renewal_of_id" text collate "C",
	"agreement_version_id" text collate "C",
	"deadline_day" text collate "C",
	"start_day" text collate "C",
	"sent_day" text collate "C",
	"sent_channel" text,
	"sent_receipt" text,
	"answer_expected_day" text collate "C",
	"on_hold_reason" text,
	"note" text,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "application_assignee" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_need" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"need_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_partner" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"is_lead" boolean NOT NULL,
	"share_ore" bigint,
	"signed_off_day" text collate "C",
	"signed_off_by" text collate "C",
	"signed_off_how" text
);
--> statement-breakpoint
CREATE TABLE "application_pilot" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"pilot_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_change" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "quote" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"section_id" text collate "C" NOT NULL,
	"source_kind" text collate "C" NOT NULL,
	"source_id" text collate "C" NOT NULL,
	"source_version" integer NOT NULL,
	"span_from" integer NOT NULL,
	"span_to" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"limit_count" integer,
	"counting_rule" text NOT NULL,
	"line_break_counts" integer DEFAULT 1 NOT NULL,
	"tolerance_bps" integer,
	"help" text,
	"is_optional" boolean DEFAULT false NOT NULL,
	"form_question_id" text collate "C",
	"text" text NOT NULL,
	"owner_id" text collate "C",
	"due_day" text collate "C",
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section_version" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"section_id" text collate "C" NOT NULL,
	"text" text NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_block" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"enterprise_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "text_block_version" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"text_block_id" text collate "C" NOT NULL,
	"text" text NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_line" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"year" integer,
	"enterprise_id" text collate "C",
	"amount_ore" bigint NOT NULL,
	"source" text NOT NULL,
	"vat" text NOT NULL,
	"is_fee" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "cofunding" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"source" text NOT NULL,
	"other_application_id" text collate "C",
	"amount_ore" bigint NOT NULL,
	"state" text NOT NULL,
	"expected_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"application_id" text collate "C",
	"donor_id" text collate "C" NOT NULL,
	"outcome" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"day_precision" text DEFAULT 'day' NOT NULL,
	"amount_ore" bigint NOT NULL,
	"currency" text collate "C" DEFAULT 'DKK' NOT NULL,
	"rate_micro" bigint,
	"kroner_ore" bigint,
	"is_network" boolean NOT NULL,
	"heard_how" text,
	"letter_reference" text,
	"reason" text,
	"reason_text" text,
	"learning" text,
	"import_batch_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "planned_allocation" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"pilot_id" text collate "C",
	"amount_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "allocation" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"grant_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"pilot_id" text collate "C",
	"mosaic_part" text,
	"amount_ore" bigint NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "amendment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"grant_id" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"amount_ore" bigint NOT NULL,
	"period_to" text collate "C",
	"cause" text NOT NULL,
	"reason" text NOT NULL,
	"donor_answer" text
);
--> statement-breakpoint
CREATE TABLE "condition" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"grant_id" text collate "C" NOT NULL,
	"text" text NOT NULL,
	"met_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "grant" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"decision_id" text collate "C" NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"application_id" text collate "C",
	"decided_day" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"number" text,
	"letter_reference" text,
	"their_journal" text,
	"state" text NOT NULL,
	"payment_mode" text,
	"period_from" text collate "C",
	"period_to" text collate "C",
	"start_by_day" text collate "C",
	"lapse_day" text collate "C",
	"last_spending_day" text collate "C",
	"conditions" text,
	"publicity" text,
	"audit_rule" text,
	"retained_bps" integer,
	"tolerance_bps" integer,
	"unspent_rule" text,
	"fondsmoms_ore" bigint DEFAULT 0 NOT NULL,
	"is_repayable" boolean DEFAULT false NOT NULL,
	"recipient_organisation_id" text collate "C",
	"is_to_individual" boolean DEFAULT false NOT NULL,
	"source_id" text collate "C",
	"import_batch_id" text collate "C",
	"voided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"grant_id" text collate "C" NOT NULL,
	"tranche_id" text collate "C",
	"kind" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"amount_ore" bigint NOT NULL,
	"currency" text collate "C" DEFAULT 'DKK' NOT NULL,
	"rate_micro" bigint,
	"kroner_ore" bigint,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "report_due" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"grant_id" text collate "C" NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"due_day" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"owner_id" text collate "C",
	"text" text,
	"submitted_day" text collate "C",
	"approved_day" text collate "C",
	"returned_day" text collate "C",
	"returned_text" text
);
--> statement-breakpoint
CREATE TABLE "report_version" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"report_due_id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spend" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"allocation_id" text collate "C" NOT NULL,
	"budget_line_id" text collate "C",
	"day" text collate "C" NOT NULL,
	"amount_ore" bigint NOT NULL,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "tranche" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"grant_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"planned_day" text collate "C",
	"amount_ore" bigint NOT NULL,
	"trigger" text NOT NULL,
	"state" text NOT NULL,
	"requested_day" text collate "C",
	"note" text
);
--> statement-breakpoint
CREATE TABLE "excluded_donor" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "fee_agreement" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"fundraiser_id" text collate "C" NOT NULL,
	"payer_organisation_id" text collate "C",
	"payer_name" text NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fee_agreement_version" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"to_day" text collate "C",
	"model" text NOT NULL,
	"rate_bps" integer,
	"tiers" jsonb,
	"fixed_ore" bigint,
	"minimum_ore" bigint,
	"cap_ore" bigint,
	"yearly_cap_ore" bigint,
	"trigger" text NOT NULL,
	"head_bps" integer,
	"base" text NOT NULL,
	"is_less_fondsmoms" boolean DEFAULT false NOT NULL,
	"pass_through_categories" jsonb,
	"share_bps" integer DEFAULT 10000 NOT NULL,
	"repeat_gift" text NOT NULL,
	"repeat_factor_bps" integer DEFAULT 10000 NOT NULL,
	"vat_bps" integer,
	"payment_days" integer,
	"tail_months" integer DEFAULT 12 NOT NULL,
	"clawback" text NOT NULL,
	"clawback_months" integer,
	"source" text NOT NULL,
	"accepted_by" text,
	"accepted_day" text collate "C",
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "fee_entry" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"agreement_id" text collate "C" NOT NULL,
	"version_id" text collate "C" NOT NULL,
	"fundraiser_id" text collate "C" NOT NULL,
	"grant_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C",
	"kind" text NOT NULL,
	"event" text NOT NULL,
	"event_id" text collate "C",
	"day" text collate "C" NOT NULL,
	"amount_ore" bigint NOT NULL,
	"calculation" text NOT NULL,
	"steps" jsonb,
	"settles_entry_id" text collate "C",
	"invoice_number" text,
	"approved_by" text collate "C",
	"approved_at" timestamp (3) with time zone,
	"approved_alone" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "invoice" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"agreement_id" text collate "C" NOT NULL,
	"number" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"due_day" text collate "C",
	"amount_ore" bigint NOT NULL,
	"vat_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoice_line" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"invoice_id" text collate "C" NOT NULL,
	"fee_entry_id" text collate "C" NOT NULL,
	"amount_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text collate "C" NOT NULL,
	"next" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "period_lock" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"through_day" text collate "C" NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"partner_id" text collate "C",
	"parties" text,
	"from_day" text collate "C" NOT NULL,
	"to_day" text collate "C",
	"places" integer,
	"target_groups" jsonb NOT NULL,
	"steps" jsonb NOT NULL,
	"legal_basis" text,
	"key_keeper" text NOT NULL,
	"number" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_version" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"reason" text,
	"places" integer,
	"target_groups" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coping" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"course_id" text collate "C" NOT NULL,
	"month" text collate "C" NOT NULL,
	"score" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"person_code_id" text collate "C" NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"target_group" text NOT NULL,
	"age_band" text,
	"start_month" text collate "C" NOT NULL,
	"start_step" text NOT NULL,
	"end_month" text collate "C",
	"end_position" text,
	"progression" text,
	"strength_used" text,
	"new_relation" boolean
);
--> statement-breakpoint
CREATE TABLE "course_step" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"course_id" text collate "C" NOT NULL,
	"step" text NOT NULL,
	"month" text collate "C" NOT NULL,
	"paid_hours" integer
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"job_id" text collate "C" NOT NULL,
	"after_months" integer NOT NULL,
	"is_still_in_work" boolean,
	"day" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funding_link" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"allocation_id" text collate "C" NOT NULL,
	"share_bps" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"course_id" text collate "C" NOT NULL,
	"person_code_id" text collate "C" NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"opening_id" text collate "C",
	"kind" text NOT NULL,
	"begun_day" text collate "C" NOT NULL,
	"hours" integer,
	"hour_band" text,
	"is_first_foothold" boolean NOT NULL,
	"employer" text
);
--> statement-breakpoint
CREATE TABLE "job_opening" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"agreement_id" text collate "C",
	"enterprise_id" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"hour_band" text,
	"open_from" text collate "C",
	"filled_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "person_code" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"spoken_name" text collate "C" NOT NULL,
	"enterprise_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "story" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enterprise_id" text collate "C",
	"made_up_name" text NOT NULL,
	"text" text NOT NULL,
	"consent_day" text collate "C" NOT NULL,
	"consent_end_day" text collate "C",
	"consent_kept_where" text NOT NULL,
	"withdrawn_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "volunteering" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"course_id" text collate "C" NOT NULL,
	"month" text collate "C" NOT NULL,
	"hours" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"period_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"target" integer
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"year" integer NOT NULL,
	"state" text NOT NULL,
	"signed_day" text collate "C",
	"source" text
);
--> statement-breakpoint
CREATE TABLE "report_figure" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"report_id" text collate "C" NOT NULL,
	"figure" text collate "C" NOT NULL,
	"definition" text NOT NULL,
	"value" jsonb NOT NULL,
	"rows_hash" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "report_section" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"report_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy_period" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"to_day" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"record_kind" text NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"kind" text DEFAULT 'other' NOT NULL,
	"file_id" text collate "C" NOT NULL,
	"file_name" text NOT NULL,
	"description" text,
	"expires_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"text" text NOT NULL,
	"mentions" jsonb NOT NULL,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"claim" text NOT NULL,
	"kind" text NOT NULL,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "learning" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"record_kind" text collate "C",
	"record_id" text collate "C",
	"enterprise_id" text collate "C",
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"year" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"list" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"query" text collate "C" NOT NULL,
	"is_shared" boolean NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"sha" text collate "C" NOT NULL,
	"size_bytes" integer NOT NULL,
	"media_type" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"label" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tag_word" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"label" text NOT NULL,
	"sort_key" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"record_kind" text collate "C",
	"record_id" text collate "C",
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"due_day" text collate "C",
	"due_time" text collate "C",
	"owner_id" text collate "C",
	"is_donor_facing" boolean NOT NULL,
	"moved_reason" text,
	"done_at" timestamp (3) with time zone,
	"done_by" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "view_look" (
	"view_id" text collate "C" PRIMARY KEY NOT NULL,
	"day" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_start" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"list" text collate "C" NOT NULL,
	"view_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_item" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"list" text NOT NULL,
	"code" text collate "C" NOT NULL,
	"label_da" text NOT NULL,
	"label_en" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"valid_from" text collate "C",
	"valid_to" text collate "C",
	"period_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "duplicate_verdict" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"first_id" text collate "C" NOT NULL,
	"second_id" text collate "C" NOT NULL,
	"verdict" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text collate "C" NOT NULL,
	"file_name" text NOT NULL,
	"file_sha" text collate "C" NOT NULL,
	"source" text,
	"state" text NOT NULL,
	"counts" jsonb NOT NULL,
	"layout" jsonb,
	"plan" jsonb,
	"applied_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"undo_reason" text
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"batch_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"verdict" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"choice" text collate "C",
	"record_kind" text collate "C",
	"record_id" text collate "C",
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"batch_id" text collate "C" PRIMARY KEY NOT NULL,
	"phase" text NOT NULL,
	"is_hidden" boolean NOT NULL,
	"is_cancelled" boolean NOT NULL,
	"low_id" text collate "C" NOT NULL,
	"high_id" text collate "C" NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merge" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"voided_by" text collate "C",
	"void_reason" text,
	"record_kind" text collate "C" NOT NULL,
	"kept_id" text collate "C" NOT NULL,
	"gone_id" text collate "C" NOT NULL,
	"moved" jsonb NOT NULL,
	"before" text,
	"undone" jsonb
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text collate "C" NOT NULL,
	"verb" text collate "C" NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"changes" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_private" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"audit_sequence" integer NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"sealed_values" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"from_sequence" integer NOT NULL,
	"to_sequence" integer NOT NULL,
	"hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "derivation" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"key" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"user_id" text collate "C" NOT NULL,
	"field" text collate "C" NOT NULL,
	"value" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_user_id_field_pk" PRIMARY KEY("user_id","field")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"user_id" text collate "C" NOT NULL,
	"verb" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"input_hash" text collate "C" NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_user_id_verb_key_pk" PRIMARY KEY("user_id","verb","key")
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"holder" text collate "C" NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marker" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"today" text collate "C",
	"is_ready" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"lane" text collate "C" NOT NULL,
	"to_user_id" text collate "C",
	"to_address" text collate "C" NOT NULL,
	"reply_to" text collate "C",
	"record_kind" text collate "C",
	"record_id" text collate "C",
	"subject" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"html" text collate "C" NOT NULL,
	"attempts" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"last_error" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"record_kind" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"subtitle" text NOT NULL,
	"tokens" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" text collate "C" NOT NULL,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "organisation_alias" ADD CONSTRAINT "organisation_alias_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share" ADD CONSTRAINT "share_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_enterprise" ADD CONSTRAINT "user_enterprise_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor" ADD CONSTRAINT "donor_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor" ADD CONSTRAINT "donor_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor" ADD CONSTRAINT "donor_group_id_donor_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."donor_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_code" ADD CONSTRAINT "donor_code_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_giving" ADD CONSTRAINT "donor_giving_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_plan" ADD CONSTRAINT "renewal_plan_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_step" ADD CONSTRAINT "renewal_step_plan_id_renewal_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."renewal_plan"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_step" ADD CONSTRAINT "renewal_step_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acquaintance" ADD CONSTRAINT "acquaintance_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acquaintance" ADD CONSTRAINT "acquaintance_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_absent_id_user_id_fk" FOREIGN KEY ("absent_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_stand_in_id_user_id_fk" FOREIGN KEY ("stand_in_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_deadline" ADD CONSTRAINT "call_deadline_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_deadline" ADD CONSTRAINT "call_deadline_round_id_call_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."call_round"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_dismissal" ADD CONSTRAINT "call_dismissal_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_follow" ADD CONSTRAINT "call_follow_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_follow" ADD CONSTRAINT "call_follow_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_round" ADD CONSTRAINT "call_round_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form" ADD CONSTRAINT "form_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form" ADD CONSTRAINT "form_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_attachment" ADD CONSTRAINT "form_attachment_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_question" ADD CONSTRAINT "form_question_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bottom_line" ADD CONSTRAINT "bottom_line_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_idea" ADD CONSTRAINT "business_idea_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "de_minimis" ADD CONSTRAINT "de_minimis_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_change" ADD CONSTRAINT "enterprise_change_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fundraiser" ADD CONSTRAINT "fundraiser_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fundraiser" ADD CONSTRAINT "fundraiser_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income" ADD CONSTRAINT "income_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income" ADD CONSTRAINT "income_business_idea_id_business_idea_id_fk" FOREIGN KEY ("business_idea_id") REFERENCES "public"."business_idea"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner" ADD CONSTRAINT "partner_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rsv_criterion" ADD CONSTRAINT "rsv_criterion_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "continuation" ADD CONSTRAINT "continuation_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edge" ADD CONSTRAINT "edge_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edge" ADD CONSTRAINT "edge_from_node_id_node_id_fk" FOREIGN KEY ("from_node_id") REFERENCES "public"."node"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edge" ADD CONSTRAINT "edge_to_node_id_node_id_fk" FOREIGN KEY ("to_node_id") REFERENCES "public"."node"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_node_id_node_id_fk" FOREIGN KEY ("node_id") REFERENCES "public"."node"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node" ADD CONSTRAINT "node_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theory" ADD CONSTRAINT "theory_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theory_enterprise" ADD CONSTRAINT "theory_enterprise_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theory_enterprise" ADD CONSTRAINT "theory_enterprise_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theory_part" ADD CONSTRAINT "theory_part_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theory_part" ADD CONSTRAINT "theory_part_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theory_part_version" ADD CONSTRAINT "theory_part_version_theory_part_id_theory_part_id_fk" FOREIGN KEY ("theory_part_id") REFERENCES "public"."theory_part"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_link" ADD CONSTRAINT "event_link_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_barrier" ADD CONSTRAINT "pilot_barrier_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_benefit" ADD CONSTRAINT "pilot_benefit_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_enterprise" ADD CONSTRAINT "pilot_enterprise_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_enterprise" ADD CONSTRAINT "pilot_enterprise_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_partner" ADD CONSTRAINT "pilot_partner_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_partner" ADD CONSTRAINT "pilot_partner_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_enterprise" ADD CONSTRAINT "need_enterprise_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_enterprise" ADD CONSTRAINT "need_enterprise_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_idea_id_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."idea"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_theory_id_theory_id_fk" FOREIGN KEY ("theory_id") REFERENCES "public"."theory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_legal_applicant_id_organisation_id_fk" FOREIGN KEY ("legal_applicant_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_assignee" ADD CONSTRAINT "application_assignee_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_assignee" ADD CONSTRAINT "application_assignee_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_need" ADD CONSTRAINT "application_need_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_need" ADD CONSTRAINT "application_need_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_partner" ADD CONSTRAINT "application_partner_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_partner" ADD CONSTRAINT "application_partner_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_partner" ADD CONSTRAINT "application_partner_signed_off_by_user_id_fk" FOREIGN KEY ("signed_off_by") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_pilot" ADD CONSTRAINT "application_pilot_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_pilot" ADD CONSTRAINT "application_pilot_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_version" ADD CONSTRAINT "section_version_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block" ADD CONSTRAINT "text_block_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_block_version" ADD CONSTRAINT "text_block_version_text_block_id_text_block_id_fk" FOREIGN KEY ("text_block_id") REFERENCES "public"."text_block"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cofunding" ADD CONSTRAINT "cofunding_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_allocation" ADD CONSTRAINT "planned_allocation_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_allocation" ADD CONSTRAINT "planned_allocation_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_allocation" ADD CONSTRAINT "planned_allocation_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_grant_id_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_grant_id_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition" ADD CONSTRAINT "condition_grant_id_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant" ADD CONSTRAINT "grant_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant" ADD CONSTRAINT "grant_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant" ADD CONSTRAINT "grant_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant" ADD CONSTRAINT "grant_recipient_organisation_id_organisation_id_fk" FOREIGN KEY ("recipient_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_grant_id_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_tranche_id_tranche_id_fk" FOREIGN KEY ("tranche_id") REFERENCES "public"."tranche"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_due" ADD CONSTRAINT "report_due_grant_id_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_due" ADD CONSTRAINT "report_due_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_due" ADD CONSTRAINT "report_due_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_due_id_report_due_id_fk" FOREIGN KEY ("report_due_id") REFERENCES "public"."report_due"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spend" ADD CONSTRAINT "spend_allocation_id_allocation_id_fk" FOREIGN KEY ("allocation_id") REFERENCES "public"."allocation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spend" ADD CONSTRAINT "spend_budget_line_id_budget_line_id_fk" FOREIGN KEY ("budget_line_id") REFERENCES "public"."budget_line"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tranche" ADD CONSTRAINT "tranche_grant_id_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excluded_donor" ADD CONSTRAINT "excluded_donor_agreement_id_fee_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."fee_agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excluded_donor" ADD CONSTRAINT "excluded_donor_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_agreement" ADD CONSTRAINT "fee_agreement_fundraiser_id_user_id_fk" FOREIGN KEY ("fundraiser_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_agreement" ADD CONSTRAINT "fee_agreement_payer_organisation_id_organisation_id_fk" FOREIGN KEY ("payer_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_agreement_version" ADD CONSTRAINT "fee_agreement_version_agreement_id_fee_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."fee_agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_entry" ADD CONSTRAINT "fee_entry_agreement_id_fee_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."fee_agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_entry" ADD CONSTRAINT "fee_entry_version_id_fee_agreement_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."fee_agreement_version"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_entry" ADD CONSTRAINT "fee_entry_fundraiser_id_user_id_fk" FOREIGN KEY ("fundraiser_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_entry" ADD CONSTRAINT "fee_entry_grant_id_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grant"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_entry" ADD CONSTRAINT "fee_entry_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_entry" ADD CONSTRAINT "fee_entry_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_agreement_id_fee_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."fee_agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice_id_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoice"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_fee_entry_id_fee_entry_id_fk" FOREIGN KEY ("fee_entry_id") REFERENCES "public"."fee_entry"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coping" ADD CONSTRAINT "coping_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_person_code_id_person_code_id_fk" FOREIGN KEY ("person_code_id") REFERENCES "public"."person_code"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_step" ADD CONSTRAINT "course_step_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_job_id_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."job"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_link" ADD CONSTRAINT "funding_link_allocation_id_allocation_id_fk" FOREIGN KEY ("allocation_id") REFERENCES "public"."allocation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_person_code_id_person_code_id_fk" FOREIGN KEY ("person_code_id") REFERENCES "public"."person_code"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_opening_id_job_opening_id_fk" FOREIGN KEY ("opening_id") REFERENCES "public"."job_opening"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_opening" ADD CONSTRAINT "job_opening_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_opening" ADD CONSTRAINT "job_opening_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_code" ADD CONSTRAINT "person_code_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volunteering" ADD CONSTRAINT "volunteering_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_period_id_strategy_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."strategy_period"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_figure" ADD CONSTRAINT "report_figure_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_section" ADD CONSTRAINT "report_section_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_done_by_user_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_start" ADD CONSTRAINT "view_start_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_start" ADD CONSTRAINT "view_start_view_id_saved_view_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."saved_view"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "organisation_sort" ON "organisation" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "organisation_cvr" ON "organisation" USING btree ("cvr","merged_into_id","id");--> statement-breakpoint
CREATE INDEX "organisation_org_id" ON "organisation" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "organisation_match" ON "organisation" USING btree ("match_key","id");--> statement-breakpoint
CREATE INDEX "organisation_rough" ON "organisation" USING btree ("rough_key","id");--> statement-breakpoint
CREATE INDEX "organisation_domain" ON "organisation" USING btree ("domain","id");--> statement-breakpoint
CREATE INDEX "organisation_merged" ON "organisation" USING btree ("merged_into_id") WHERE "organisation"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "organisation_alias_sort" ON "organisation_alias" USING btree ("sort_key");--> statement-breakpoint
CREATE INDEX "organisation_alias_of" ON "organisation_alias" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "share_record" ON "share" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "share_user" ON "share" USING btree ("user_id","record_kind");--> statement-breakpoint
CREATE INDEX "share_enterprise" ON "share" USING btree ("enterprise_id","record_kind");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_user" ON "sign_in_attempt" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_browser" ON "sign_in_attempt" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_address" ON "sign_in_attempt" USING btree ("address_hash","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email" ON "user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "user_role" ON "user" USING btree ("role");--> statement-breakpoint
CREATE UNIQUE INDEX "user_enterprise_pair" ON "user_enterprise" USING btree ("user_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "contact_organisation" ON "contact" USING btree ("organisation_id","ended_at","erased_at","merged_into_id","review_day","sort_key","id");--> statement-breakpoint
CREATE INDEX "contact_review" ON "contact" USING btree ("review_day","id");--> statement-breakpoint
CREATE INDEX "contact_email" ON "contact" USING btree ("organisation_id","email");--> statement-breakpoint
CREATE INDEX "contact_phone" ON "contact" USING btree ("organisation_id","phone_key");--> statement-breakpoint
CREATE INDEX "contact_merged" ON "contact" USING btree ("merged_into_id") WHERE "contact"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "contact_sort" ON "contact" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "contact_basis" ON "contact" USING btree ("legal_basis","sort_key","id") WHERE "contact"."ended_at" is null and "contact"."erased_at" is null and "contact"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "contact_ended" ON "contact" USING btree ("ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "donor_organisation" ON "donor" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "donor_sort" ON "donor" USING btree ("archived_at","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_type_city" ON "donor" USING btree ("archived_at","type","municipality","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_type_sort" ON "donor" USING btree ("archived_at","type","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_city_sort" ON "donor" USING btree ("archived_at","municipality","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_owner" ON "donor" USING btree ("archived_at","owner_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_place" ON "donor" USING btree ("id","archived_at","sort_key");--> statement-breakpoint
CREATE INDEX "donor_owner_house" ON "donor" USING btree ("owner_id","organisation_id");--> statement-breakpoint
CREATE INDEX "donor_next_step" ON "donor" USING btree ("owner_id","next_step_day","id");--> statement-breakpoint
CREATE INDEX "donor_fee" ON "donor" USING btree ("archived_at","fee_rule","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_stage" ON "donor" USING btree ("archived_at","stage","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_group_of" ON "donor" USING btree ("group_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_merged" ON "donor" USING btree ("merged_into_id") WHERE "donor"."merged_into_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "donor_code_once" ON "donor_code" USING btree ("donor_id","list","code");--> statement-breakpoint
CREATE INDEX "donor_code_item" ON "donor_code" USING btree ("list","code","relation","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_place" ON "donor_giving" USING btree ("scope","review_place","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_count" ON "donor_giving" USING btree ("scope","award_days","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_awards" ON "donor_giving" USING btree ("scope","awards","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_total" ON "donor_giving" USING btree ("scope","total_ore","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_latest" ON "donor_giving" USING btree ("scope","latest_day","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_expected" ON "donor_giving" USING btree ("scope","expected_day","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_rank" ON "donor_giving" USING btree ("scope","awards","award_days","expected_day","rests_day","median_gap_days","running_from","running_until","donor_id");--> statement-breakpoint
CREATE INDEX "donor_group_sort" ON "donor_group" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "idea_donor" ON "idea" USING btree ("donor_id","id");--> statement-breakpoint
CREATE INDEX "idea_enterprise" ON "idea" USING btree ("enterprise_id","id");--> statement-breakpoint
CREATE INDEX "idea_stage" ON "idea" USING btree ("stage","sort_key","id");--> statement-breakpoint
CREATE INDEX "idea_sort" ON "idea" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "log_entry_donor" ON "log_entry" USING btree ("donor_id","day","id");--> statement-breakpoint
CREATE INDEX "log_entry_donor_kind" ON "log_entry" USING btree ("donor_id","kind","day","id");--> statement-breakpoint
CREATE INDEX "log_entry_author" ON "log_entry" USING btree ("created_by","day");--> statement-breakpoint
CREATE INDEX "log_entry_follow_up" ON "log_entry" USING btree ("follow_up_day");--> statement-breakpoint
CREATE INDEX "log_entry_idea" ON "log_entry" USING btree ("idea_id","day","id");--> statement-breakpoint
CREATE INDEX "log_entry_mail" ON "log_entry" USING btree ("mail_hash");--> statement-breakpoint
CREATE INDEX "log_entry_thanks" ON "log_entry" USING btree ("donor_id","day","decision_id","visibility","created_by","id","kind","archived_at") WHERE "log_entry"."kind" = 'thank_you' and "log_entry"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "renewal_plan_donor" ON "renewal_plan" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "renewal_step_plan" ON "renewal_step" USING btree ("plan_id","due_day","id");--> statement-breakpoint
CREATE INDEX "renewal_step_owner" ON "renewal_step" USING btree ("owner_id","done_day","due_day");--> statement-breakpoint
CREATE INDEX "acquaintance_contact" ON "acquaintance" USING btree ("contact_id","id");--> statement-breakpoint
CREATE INDEX "acquaintance_user" ON "acquaintance" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "mail_template_sort" ON "mail_template" USING btree ("archived_at","sort_key","id");--> statement-breakpoint
CREATE INDEX "stand_in_of" ON "stand_in" USING btree ("stand_in_id","to_day");--> statement-breakpoint
CREATE INDEX "stand_in_absent" ON "stand_in" USING btree ("absent_id","to_day");--> statement-breakpoint
CREATE INDEX "call_donor" ON "call" USING btree ("donor_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "call_sort" ON "call" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "call_deadline_day" ON "call_deadline" USING btree ("day","call_id");--> statement-breakpoint
CREATE INDEX "call_deadline_call" ON "call_deadline" USING btree ("call_id","day");--> statement-breakpoint
CREATE INDEX "call_deadline_round" ON "call_deadline" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "call_dismissal_call" ON "call_dismissal" USING btree ("call_id","voided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "call_follow_pair" ON "call_follow" USING btree ("call_id","user_id");--> statement-breakpoint
CREATE INDEX "call_follow_of" ON "call_follow" USING btree ("user_id","call_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_round_once" ON "call_round" USING btree ("call_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "form_place" ON "form" USING btree ("place");--> statement-breakpoint
CREATE INDEX "form_donor" ON "form" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "form_call" ON "form" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "form_attachment_form" ON "form_attachment" USING btree ("form_id","position","id");--> statement-breakpoint
CREATE INDEX "form_question_form" ON "form_question" USING btree ("form_id","position","id");--> statement-breakpoint
CREATE UNIQUE INDEX "form_version_number" ON "form_version" USING btree ("form_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "bottom_line_kind" ON "bottom_line" USING btree ("enterprise_id","kind");--> statement-breakpoint
CREATE INDEX "business_idea_enterprise" ON "business_idea" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "de_minimis_enterprise" ON "de_minimis" USING btree ("enterprise_id","day");--> statement-breakpoint
CREATE INDEX "document_enterprise" ON "document" USING btree ("enterprise_id","kind");--> statement-breakpoint
CREATE INDEX "document_expiry" ON "document" USING btree ("expires_day");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_organisation" ON "enterprise" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "enterprise_sort" ON "enterprise" USING btree ("archived_at","sort_key","id");--> statement-breakpoint
CREATE INDEX "enterprise_type" ON "enterprise" USING btree ("archived_at","type","sort_key","id");--> statement-breakpoint
CREATE INDEX "enterprise_change_day" ON "enterprise_change" USING btree ("enterprise_id","day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "fundraiser_user" ON "fundraiser" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "income_enterprise" ON "income" USING btree ("enterprise_id","year");--> statement-breakpoint
CREATE INDEX "income_allocation" ON "income" USING btree ("allocation_id");--> statement-breakpoint
CREATE INDEX "income_donor" ON "income" USING btree ("donor_id","year");--> statement-breakpoint
CREATE INDEX "income_idea" ON "income" USING btree ("business_idea_id");--> statement-breakpoint
CREATE INDEX "membership_enterprise" ON "membership" USING btree ("enterprise_id","from_day");--> statement-breakpoint
CREATE INDEX "membership_organisation" ON "membership" USING btree ("organisation_id","from_day");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_organisation" ON "partner" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "partner_sort" ON "partner" USING btree ("sort_key","id");--> statement-breakpoint
CREATE UNIQUE INDEX "rsv_criterion_once" ON "rsv_criterion" USING btree ("enterprise_id","criterion");--> statement-breakpoint
CREATE INDEX "continuation_theory" ON "continuation" USING btree ("theory_id");--> statement-breakpoint
CREATE INDEX "continuation_grant" ON "continuation" USING btree ("grant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "edge_pair" ON "edge" USING btree ("from_node_id","to_node_id");--> statement-breakpoint
CREATE INDEX "edge_theory" ON "edge" USING btree ("theory_id");--> statement-breakpoint
CREATE INDEX "edge_to" ON "edge" USING btree ("to_node_id");--> statement-breakpoint
CREATE INDEX "indicator_theory" ON "indicator" USING btree ("theory_id");--> statement-breakpoint
CREATE INDEX "indicator_node" ON "indicator" USING btree ("node_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_target_day" ON "indicator_target" USING btree ("indicator_id","day");--> statement-breakpoint
CREATE INDEX "measurement_indicator" ON "measurement" USING btree ("indicator_id","day");--> statement-breakpoint
CREATE INDEX "node_theory" ON "node" USING btree ("theory_id");--> statement-breakpoint
CREATE INDEX "theory_sort" ON "theory" USING btree ("archived_at","sort_key","id");--> statement-breakpoint
CREATE INDEX "theory_enterprise_owner" ON "theory" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "theory_taught_by" ON "theory" USING btree ("taught_by_pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "theory_enterprise_pair" ON "theory_enterprise" USING btree ("theory_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "theory_enterprise_of" ON "theory_enterprise" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "theory_part_kind" ON "theory_part" USING btree ("theory_id","kind");--> statement-breakpoint
CREATE INDEX "theory_part_owner" ON "theory_part" USING btree ("owner_id","due_day");--> statement-breakpoint
CREATE UNIQUE INDEX "theory_part_version_number" ON "theory_part_version" USING btree ("theory_part_id","number");--> statement-breakpoint
CREATE INDEX "event_day" ON "event" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "event_link_once" ON "event_link" USING btree ("event_id","record_kind","record_id");--> statement-breakpoint
CREATE INDEX "event_link_record" ON "event_link" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "pilot_sort" ON "pilot" USING btree ("archived_at","sort_key","id");--> statement-breakpoint
CREATE INDEX "pilot_owner" ON "pilot" USING btree ("enterprise_id","id");--> statement-breakpoint
CREATE INDEX "pilot_parent" ON "pilot" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "pilot_phase" ON "pilot" USING btree ("archived_at","phase","sort_key","id");--> statement-breakpoint
CREATE INDEX "pilot_barrier_pilot" ON "pilot_barrier" USING btree ("pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_benefit_for" ON "pilot_benefit" USING btree ("pilot_id","benefit_for");--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_enterprise_pair" ON "pilot_enterprise" USING btree ("pilot_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "pilot_enterprise_of" ON "pilot_enterprise" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "pilot_partner_pilot" ON "pilot_partner" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "pilot_partner_of" ON "pilot_partner" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "need_state" ON "need" USING btree ("state","by_day","id");--> statement-breakpoint
CREATE INDEX "need_of_pilot" ON "need" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "need_of_theory" ON "need" USING btree ("theory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "need_enterprise_pair" ON "need_enterprise" USING btree ("need_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "need_enterprise_of" ON "need_enterprise" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "application_stage" ON "application" USING btree ("archived_at","stage","deadline_day","id");--> statement-breakpoint
CREATE INDEX "application_sort" ON "application" USING btree ("archived_at","sort_key","id");--> statement-breakpoint
CREATE INDEX "application_donor" ON "application" USING btree ("donor_id","sent_day");--> statement-breakpoint
CREATE INDEX "application_deadline" ON "application" USING btree ("deadline_day","id");--> statement-breakpoint
CREATE INDEX "application_theory" ON "application" USING btree ("theory_id");--> statement-breakpoint
CREATE INDEX "application_call" ON "application" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "application_form" ON "application" USING btree ("form_id");--> statement-breakpoint
CREATE INDEX "application_idea" ON "application" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "application_retargeted" ON "application" USING btree ("retargeted_from_id");--> statement-breakpoint
CREATE INDEX "application_renewal" ON "application" USING btree ("renewal_of_id");--> statement-breakpoint
CREATE INDEX "application_terms" ON "application" USING btree ("agreement_version_id");--> statement-breakpoint
CREATE INDEX "application_next" ON "application" USING btree ((case when deadline_day is null then '9999-12-31' else deadline_day end),"id") WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "application_applied" ON "application" USING btree ((case when applied_ore is null then 0 else applied_ore end),"id") WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "application_sent" ON "application" USING btree ((case when sent_day is null then '' else sent_day end),"id") WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "application_since" ON "application" USING btree ("stage_since","id") WHERE "application"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "application_sums" ON "application" USING btree ("archived_at","stage","is_repayable","applied_ore","probability_bps","id");--> statement-breakpoint
CREATE INDEX "application_answer" ON "application" USING btree ("archived_at","stage","answer_expected_day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_assignee_pair" ON "application_assignee" USING btree ("application_id","user_id");--> statement-breakpoint
CREATE INDEX "application_assignee_of" ON "application_assignee" USING btree ("user_id","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_need_pair" ON "application_need" USING btree ("application_id","need_id");--> statement-breakpoint
CREATE INDEX "application_need_of" ON "application_need" USING btree ("need_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_partner_pair" ON "application_partner" USING btree ("application_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "application_partner_of" ON "application_partner" USING btree ("enterprise_id","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_pilot_pair" ON "application_pilot" USING btree ("application_id","pilot_id");--> statement-breakpoint
CREATE INDEX "application_pilot_of" ON "application_pilot" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "stage_change_application" ON "stage_change" USING btree ("application_id","day","id");--> statement-breakpoint
CREATE INDEX "quote_section" ON "quote" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "quote_source" ON "quote" USING btree ("source_kind","source_id");--> statement-breakpoint
CREATE INDEX "section_application" ON "section" USING btree ("application_id","position","id");--> statement-breakpoint
CREATE INDEX "section_owner" ON "section" USING btree ("owner_id","due_day");--> statement-breakpoint
CREATE UNIQUE INDEX "section_version_number" ON "section_version" USING btree ("section_id","number");--> statement-breakpoint
CREATE INDEX "text_block_enterprise" ON "text_block" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "text_block_version_number" ON "text_block_version" USING btree ("text_block_id","number");--> statement-breakpoint
CREATE INDEX "budget_line_application" ON "budget_line" USING btree ("application_id","position","id");--> statement-breakpoint
CREATE INDEX "budget_line_enterprise" ON "budget_line" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "cofunding_application" ON "cofunding" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "cofunding_other" ON "cofunding" USING btree ("other_application_id");--> statement-breakpoint
CREATE INDEX "decision_donor" ON "decision" USING btree ("donor_id","day","id");--> statement-breakpoint
CREATE INDEX "decision_application" ON "decision" USING btree ("application_id") WHERE "decision"."application_id" is not null;--> statement-breakpoint
CREATE INDEX "decision_day" ON "decision" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "decision_batch" ON "decision" USING btree ("import_batch_id");--> statement-breakpoint
CREATE INDEX "decision_network" ON "decision" USING btree ("donor_id","is_network","day","id");--> statement-breakpoint
CREATE INDEX "decision_network_day" ON "decision" USING btree ("is_network","day","id");--> statement-breakpoint
CREATE INDEX "planned_allocation_application" ON "planned_allocation" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "planned_allocation_enterprise" ON "planned_allocation" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "planned_allocation_pilot" ON "planned_allocation" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "snapshot_application" ON "snapshot" USING btree ("application_id","day","id");--> statement-breakpoint
CREATE INDEX "allocation_grant" ON "allocation" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "allocation_enterprise" ON "allocation" USING btree ("enterprise_id","grant_id");--> statement-breakpoint
CREATE INDEX "allocation_pilot" ON "allocation" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "amendment_grant" ON "amendment" USING btree ("grant_id","day");--> statement-breakpoint
CREATE INDEX "condition_grant" ON "condition" USING btree ("grant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "grant_decision" ON "grant" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "grant_source" ON "grant" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "grant_donor" ON "grant" USING btree ("donor_id","decided_day","id");--> statement-breakpoint
CREATE INDEX "grant_decided" ON "grant" USING btree ("decided_day","id");--> statement-breakpoint
CREATE INDEX "grant_application" ON "grant" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "grant_state" ON "grant" USING btree ("state","decided_day","id");--> statement-breakpoint
CREATE INDEX "grant_recipient" ON "grant" USING btree ("recipient_organisation_id");--> statement-breakpoint
CREATE INDEX "grant_batch" ON "grant" USING btree ("import_batch_id");--> statement-breakpoint
CREATE INDEX "payment_grant" ON "payment" USING btree ("grant_id","day");--> statement-breakpoint
CREATE INDEX "payment_day" ON "payment" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "payment_tranche" ON "payment" USING btree ("tranche_id");--> statement-breakpoint
CREATE INDEX "report_due_state" ON "report_due" USING btree ("state","due_day","id");--> statement-breakpoint
CREATE INDEX "report_due_unsent" ON "report_due" USING btree ("due_day","id") WHERE "report_due"."state" not in ('approved', 'submitted');--> statement-breakpoint
CREATE INDEX "report_due_grant" ON "report_due" USING btree ("grant_id","due_day");--> statement-breakpoint
CREATE INDEX "report_due_donor" ON "report_due" USING btree ("donor_id","due_day");--> statement-breakpoint
CREATE INDEX "report_due_owner" ON "report_due" USING btree ("owner_id","state","due_day");--> statement-breakpoint
CREATE UNIQUE INDEX "report_version_number" ON "report_version" USING btree ("report_due_id","number");--> statement-breakpoint
CREATE INDEX "spend_allocation" ON "spend" USING btree ("allocation_id","day");--> statement-breakpoint
CREATE INDEX "spend_budget_line" ON "spend" USING btree ("budget_line_id");--> statement-breakpoint
CREATE INDEX "tranche_grant" ON "tranche" USING btree ("grant_id","position");--> statement-breakpoint
CREATE INDEX "tranche_due" ON "tranche" USING btree ("state","planned_day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "excluded_donor_pair" ON "excluded_donor" USING btree ("agreement_id","donor_id");--> statement-breakpoint
CREATE INDEX "excluded_donor_of" ON "excluded_donor" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "fee_agreement_fundraiser" ON "fee_agreement" USING btree ("fundraiser_id");--> statement-breakpoint
CREATE INDEX "fee_agreement_payer" ON "fee_agreement" USING btree ("payer_organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fee_agreement_version_number" ON "fee_agreement_version" USING btree ("agreement_id","number");--> statement-breakpoint
CREATE INDEX "fee_agreement_version_from" ON "fee_agreement_version" USING btree ("agreement_id","from_day");--> statement-breakpoint
CREATE INDEX "fee_entry_grant" ON "fee_entry" USING btree ("grant_id","day","id");--> statement-breakpoint
CREATE INDEX "fee_entry_fundraiser" ON "fee_entry" USING btree ("fundraiser_id","day","id");--> statement-breakpoint
CREATE INDEX "fee_entry_day" ON "fee_entry" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "fee_entry_waiting" ON "fee_entry" USING btree ("kind","approved_at");--> statement-breakpoint
CREATE INDEX "fee_entry_version" ON "fee_entry" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "fee_entry_agreement" ON "fee_entry" USING btree ("agreement_id","day","id");--> statement-breakpoint
CREATE INDEX "fee_entry_enterprise" ON "fee_entry" USING btree ("enterprise_id","day");--> statement-breakpoint
CREATE INDEX "fee_entry_event" ON "fee_entry" USING btree ("event","event_id");--> statement-breakpoint
CREATE INDEX "invoice_agreement" ON "invoice" USING btree ("agreement_id","day");--> statement-breakpoint
CREATE INDEX "invoice_line_invoice" ON "invoice_line" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "invoice_line_entry" ON "invoice_line" USING btree ("fee_entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "number_series_name" ON "number_series" USING btree ("name");--> statement-breakpoint
CREATE INDEX "period_lock_through" ON "period_lock" USING btree ("through_day");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_code" ON "agreement" USING btree ("code");--> statement-breakpoint
CREATE INDEX "agreement_enterprise" ON "agreement" USING btree ("enterprise_id","from_day");--> statement-breakpoint
CREATE INDEX "agreement_partner" ON "agreement" USING btree ("partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_version_number" ON "agreement_version" USING btree ("agreement_id","number");--> statement-breakpoint
CREATE INDEX "coping_course" ON "coping" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "course_enterprise" ON "course" USING btree ("enterprise_id","start_month","id");--> statement-breakpoint
CREATE INDEX "course_agreement" ON "course" USING btree ("agreement_id","start_month");--> statement-breakpoint
CREATE INDEX "course_person" ON "course" USING btree ("person_code_id");--> statement-breakpoint
CREATE INDEX "course_start" ON "course" USING btree ("start_month","id");--> statement-breakpoint
CREATE INDEX "course_end" ON "course" USING btree ("end_month","progression");--> statement-breakpoint
CREATE INDEX "course_step_course" ON "course_step" USING btree ("course_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_once" ON "follow_up" USING btree ("job_id","after_months");--> statement-breakpoint
CREATE UNIQUE INDEX "funding_link_once" ON "funding_link" USING btree ("kind","record_id","allocation_id");--> statement-breakpoint
CREATE INDEX "funding_link_allocation" ON "funding_link" USING btree ("allocation_id","kind");--> statement-breakpoint
CREATE INDEX "job_begun" ON "job" USING btree ("begun_day","kind","person_code_id");--> statement-breakpoint
CREATE INDEX "job_agreement" ON "job" USING btree ("agreement_id","begun_day");--> statement-breakpoint
CREATE INDEX "job_enterprise" ON "job" USING btree ("enterprise_id","begun_day");--> statement-breakpoint
CREATE INDEX "job_course" ON "job" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "job_person" ON "job" USING btree ("person_code_id","begun_day");--> statement-breakpoint
CREATE INDEX "job_opening_of" ON "job" USING btree ("opening_id");--> statement-breakpoint
CREATE INDEX "job_opening_enterprise" ON "job_opening" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "job_opening_agreement" ON "job_opening" USING btree ("agreement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_code_code" ON "person_code" USING btree ("code");--> statement-breakpoint
CREATE INDEX "story_enterprise" ON "story" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "volunteering_course" ON "volunteering" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "goal_period" ON "goal" USING btree ("period_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_year" ON "report" USING btree ("year");--> statement-breakpoint
CREATE INDEX "report_figure_report" ON "report_figure" USING btree ("report_id","figure");--> statement-breakpoint
CREATE UNIQUE INDEX "report_section_kind" ON "report_section" USING btree ("report_id","kind");--> statement-breakpoint
CREATE INDEX "strategy_period_from" ON "strategy_period" USING btree ("from_day");--> statement-breakpoint
CREATE INDEX "attachment_record" ON "attachment" USING btree ("record_kind","record_id","id");--> statement-breakpoint
CREATE INDEX "attachment_file" ON "attachment" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "attachment_expiry" ON "attachment" USING btree ("expires_day");--> statement-breakpoint
CREATE INDEX "comment_record" ON "comment" USING btree ("record_kind","record_id","id");--> statement-breakpoint
CREATE INDEX "evidence_record" ON "evidence" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "learning_year" ON "learning" USING btree ("year","kind","id");--> statement-breakpoint
CREATE INDEX "learning_record" ON "learning" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "saved_view_list" ON "saved_view" USING btree ("list","created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "stored_file_sha" ON "stored_file" USING btree ("sha");--> statement-breakpoint
CREATE UNIQUE INDEX "tag_once" ON "tag" USING btree ("record_kind","record_id","label");--> statement-breakpoint
CREATE INDEX "tag_label" ON "tag" USING btree ("record_kind","label","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tag_word_once" ON "tag_word" USING btree ("record_kind","sort_key");--> statement-breakpoint
CREATE INDEX "task_owner" ON "task" USING btree ("owner_id","done_at","due_day","id");--> statement-breakpoint
CREATE INDEX "task_record" ON "task" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "task_due" ON "task" USING btree ("done_at","due_day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "view_start_once" ON "view_start" USING btree ("user_id","list");--> statement-breakpoint
CREATE UNIQUE INDEX "code_item_code" ON "code_item" USING btree ("list","code");--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_verdict_pair" ON "duplicate_verdict" USING btree ("record_kind","first_id","second_id");--> statement-breakpoint
CREATE INDEX "import_batch_recent" ON "import_batch" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "import_batch_sha" ON "import_batch" USING btree ("file_sha");--> statement-breakpoint
CREATE INDEX "import_batch_source" ON "import_batch" USING btree ("source","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "import_row_position" ON "import_row" USING btree ("batch_id","position");--> statement-breakpoint
CREATE INDEX "import_row_verdict" ON "import_row" USING btree ("batch_id","verdict","position");--> statement-breakpoint
CREATE INDEX "import_row_record" ON "import_row" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "merge_kept" ON "merge" USING btree ("record_kind","kept_id");--> statement-breakpoint
CREATE INDEX "merge_gone" ON "merge" USING btree ("record_kind","gone_id");--> statement-breakpoint
CREATE INDEX "merge_recent" ON "merge" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "access_log_record" ON "access_log" USING btree ("record_kind","record_id","at");--> statement-breakpoint
CREATE INDEX "audit_record" ON "audit" USING btree ("record_kind","record_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor","sequence");--> statement-breakpoint
CREATE INDEX "audit_actor_verb" ON "audit" USING btree ("actor","verb","sequence");--> statement-breakpoint
CREATE INDEX "audit_verb" ON "audit" USING btree ("verb","sequence");--> statement-breakpoint
CREATE INDEX "audit_private_record" ON "audit_private" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seal_from" ON "audit_seal" USING btree ("from_sequence");--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("sent_at","failed_at","next_try_at");--> statement-breakpoint
CREATE INDEX "outbox_recent" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_record" ON "outbox" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_entry_record" ON "search_entry" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "search_entry_sort" ON "search_entry" USING btree ("sort_key","row");--> statement-breakpoint
CREATE INDEX "setting_key" ON "setting" USING btree ("key","valid_from","created_at");