/// Electronic signatures: which version of a record somebody put their name to. Who may sign what, the rules know; that it is them, whoever
/// asks for their password.
@NullMarked
package stageline.sales.signature;

import org.jspecify.annotations.NullMarked;
