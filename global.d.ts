import type errors from './messages/da/errors.json'
import type ui from './messages/da/ui.json'
import type nav from './messages/da/nav.json'
import type words from './messages/da/words.json'
import type donors from './messages/da/donors.json'
import type calls from './messages/da/calls.json'
import type ideas from './messages/da/ideas.json'
import type golden from './messages/da/golden.json'
import type applications from './messages/da/applications.json'
import type theories from './messages/da/theories.json'
import type grants from './messages/da/grants.json'
import type fees from './messages/da/fees.json'
import type forms from './messages/da/forms.json'
import type enterprises from './messages/da/enterprises.json'
import type pilots from './messages/da/pilots.json'
import type outcomes from './messages/da/outcomes.json'
import type records from './messages/da/records.json'
import type settings from './messages/da/settings.json'
import type imports from './messages/da/imports.json'
import type search from './messages/da/search.json'
import type today from './messages/da/today.json'
import type signin from './messages/da/signin.json'
import type mails from './messages/da/mails.json'
import type krone from './messages/da/krone.json'
import type known from './messages/da/known.json'
import type groups from './messages/da/groups.json'
import type duplicates from './messages/da/duplicates.json'
import type views from './messages/da/views.json'
import type people from './messages/da/people.json'
import type relation from './messages/da/relation.json'
import type bulk from './messages/da/bulk.json'
import type standins from './messages/da/standins.json'
import type retention from './messages/da/retention.json'
import type letters from './messages/da/letters.json'
import type cards from './messages/da/cards.json'
import type log from './messages/da/log.json'
import type tags from './messages/da/tags.json'

// The Danish texts are the shape; a test holds the English ones equal.
declare module 'next-intl' {
  interface AppConfig {
    Locale: 'da' | 'en'
    Messages: {
      errors: typeof errors
      ui: typeof ui
      nav: typeof nav
      words: typeof words
      donors: typeof donors
      calls: typeof calls
      ideas: typeof ideas
      golden: typeof golden
      applications: typeof applications
      theories: typeof theories
      grants: typeof grants
      fees: typeof fees
      forms: typeof forms
      enterprises: typeof enterprises
      pilots: typeof pilots
      outcomes: typeof outcomes
      records: typeof records
      settings: typeof settings
      imports: typeof imports
      search: typeof search
      today: typeof today
      signin: typeof signin
      mails: typeof mails
      krone: typeof krone
      known: typeof known
      groups: typeof groups
      duplicates: typeof duplicates
      views: typeof views
      people: typeof people
      relation: typeof relation
      bulk: typeof bulk
      cards: typeof cards
      log: typeof log
      letters: typeof letters
      retention: typeof retention
      tags: typeof tags
      standins: typeof standins
    }
  }
}
