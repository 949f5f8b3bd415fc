/// What the screens of single records ask: a deal, a company, a contact, their people and activities, and lists to pick from.
@NullMarked
package stageline.store.record;

import org.jspecify.annotations.NullMarked;
