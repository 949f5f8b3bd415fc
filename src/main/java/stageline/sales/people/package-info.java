/// The people of the sale: roles and what they permit, and what is derived about contacts and companies (lifecycle, lead status).
@NullMarked
package stageline.sales.people;

import org.jspecify.annotations.NullMarked;
