/// What things are called: the rules of names, countries, companies and contacts, and when two names mean the same.
///
/// Here live the folding of text that search and matching share ([TextFolding]), the country rule ([CountryCode]), the names of deals
/// ([DealName], [DealNameParser]), the names of companies ([CompanyName], [CompanyKey], [Branch]) and the warning of likely duplicates
/// ([CompanyNameIndex], [ContactIndex]). All of it is pure: the same text gives the same answer on every machine, whatever its locale
/// and whatever locale data it carries, because the tables of words and countries are constants of this package.
///
/// What may not live here: texts shown to people (answers are structured, so that they can be translated), storage, and anything that
/// asks a clock, a file or the default locale.
@NullMarked
package stageline.sales.naming;

import org.jspecify.annotations.NullMarked;
