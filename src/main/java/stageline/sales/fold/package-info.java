/// The fold: how facts, in their order, become the state of a record, and how concurrent facts merge by meaning.
///
/// Pure functions over values. The order is the [stamp's][stageline.sales.event.Stamp]; any order of arrival of the same
/// facts gives the same state. Fields are registers of which the later write wins, with both kept where the writers had not
/// seen each other; stages keep every transition and Lost is final; in sets an add wins over a concurrent remove; what is
/// revoked is left out and stays visible. Nothing is silently dropped.
@NullMarked
package stageline.sales.fold;

import org.jspecify.annotations.NullMarked;
