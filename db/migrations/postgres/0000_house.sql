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
	"website" text collate "C"
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
CREATE TABLE "call" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"donor_id" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"opens_day" text collate "C",
	"text" text,
	"min_ore" bigint,
	"max_ore" bigint,
	"own_financing_bps" integer,
	"fee_rule" text,
	"portal_url" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "call_deadline" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"call_id" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "call_dismissal" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"call_id" text collate "C" NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"organisation_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"email" text,
	"phone" text,
	"note" text,
	"legal_basis" text NOT NULL,
	"source" text NOT NULL,
	"review_day" text collate "C",
	"ended_at" timestamp (3) with time zone
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
	"archived_at" timestamp (3) with time zone
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
	"first_day" text collate "C",
	"latest_day" text collate "C",
	"median_gap_days" integer,
	"expected_day" text collate "C",
	"rests_day" text collate "C",
	"running_from" text collate "C",
	"running_until" text collate "C",
	"years" jsonb NOT NULL,
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
	"follow_up_day" text collate "C"
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
ALTER TABLE "call" ADD CONSTRAINT "call_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_deadline" ADD CONSTRAINT "call_deadline_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_dismissal" ADD CONSTRAINT "call_dismissal_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor" ADD CONSTRAINT "donor_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor" ADD CONSTRAINT "donor_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor" ADD CONSTRAINT "donor_group_id_donor_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."donor_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_code" ADD CONSTRAINT "donor_code_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_giving" ADD CONSTRAINT "donor_giving_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_plan" ADD CONSTRAINT "renewal_plan_donor_id_donor_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."donor"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "organisation_sort" ON "organisation" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "organisation_cvr" ON "organisation" USING btree ("cvr");--> statement-breakpoint
CREATE INDEX "organisation_org_id" ON "organisation" USING btree ("org_id");--> statement-breakpoint
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
CREATE INDEX "call_donor" ON "call" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "call_deadline_day" ON "call_deadline" USING btree ("day");--> statement-breakpoint
CREATE INDEX "call_deadline_call" ON "call_deadline" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "call_dismissal_call" ON "call_dismissal" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "contact_organisation" ON "contact" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "contact_review" ON "contact" USING btree ("review_day");--> statement-breakpoint
CREATE UNIQUE INDEX "donor_organisation" ON "donor" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "donor_sort" ON "donor" USING btree ("archived_at","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_type_city" ON "donor" USING btree ("archived_at","type","municipality","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_type_sort" ON "donor" USING btree ("archived_at","type","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_city_sort" ON "donor" USING btree ("archived_at","municipality","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_owner" ON "donor" USING btree ("archived_at","owner_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_stage" ON "donor" USING btree ("archived_at","stage","sort_key","id");--> statement-breakpoint
CREATE INDEX "donor_group_of" ON "donor" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "donor_code_once" ON "donor_code" USING btree ("donor_id","list","code");--> statement-breakpoint
CREATE INDEX "donor_code_item" ON "donor_code" USING btree ("list","code");--> statement-breakpoint
CREATE INDEX "donor_giving_count" ON "donor_giving" USING btree ("scope","award_days","donor_id");--> statement-breakpoint
CREATE INDEX "donor_giving_expected" ON "donor_giving" USING btree ("scope","expected_day","donor_id");--> statement-breakpoint
CREATE INDEX "idea_donor" ON "idea" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "log_entry_donor" ON "log_entry" USING btree ("donor_id","day","id");--> statement-breakpoint
CREATE INDEX "log_entry_author" ON "log_entry" USING btree ("created_by","day");--> statement-breakpoint
CREATE INDEX "log_entry_follow_up" ON "log_entry" USING btree ("follow_up_day");--> statement-breakpoint
CREATE INDEX "renewal_plan_donor" ON "renewal_plan" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "access_log_record" ON "access_log" USING btree ("record_kind","record_id","at");--> statement-breakpoint
CREATE INDEX "audit_record" ON "audit" USING btree ("record_kind","record_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor","sequence");--> statement-breakpoint
CREATE INDEX "audit_private_record" ON "audit_private" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seal_from" ON "audit_seal" USING btree ("from_sequence");--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("sent_at","failed_at","next_try_at");--> statement-breakpoint
CREATE INDEX "outbox_recent" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "search_entry_record" ON "search_entry" USING btree ("record_kind","record_id");--> statement-breakpoint
CREATE INDEX "setting_key" ON "setting" USING btree ("key","valid_from","created_at");