package stageline.exchange.intake;

import java.util.List;
import stageline.sales.command.Command;

/// Where an import's commands go: the workspace, which does them as parts of one operation.
public interface Intake {

    /// Takes the next commands, in order; later ones may refer to records that earlier ones make. Blocking.
    ///
    /// The commands are [Command.Create] for people, [Command.TakeOver] for all other records, and [Command.MergeCompany].
    ///
    /// @return one result for each, in the same order
    List<Result> take(List<Command> chunk);

    /// What became of a command.
    sealed interface Result {

        /// The record was made.
        ///
        /// @param leftOut what of it the rules left out and why, for people
        record Created(List<String> leftOut) implements Result {
            public Created {
                leftOut = List.copyOf(leftOut);
            }
        }

        /// The record was there and was changed.
        ///
        /// @param leftOut what of the change the rules left out and why, for people
        record Updated(List<String> leftOut) implements Result {
            public Updated {
                leftOut = List.copyOf(leftOut);
            }
        }

        /// The record was there and nothing of it was changed.
        ///
        /// @param leftOut what of it differs and was left out by the rules, and why, for people
        record Unchanged(List<String> leftOut) implements Result {
            public Unchanged {
                leftOut = List.copyOf(leftOut);
            }
        }

        /// The rules refuse it.
        ///
        /// @param words why, for people
        record Refused(String words) implements Result {}
    }
}
