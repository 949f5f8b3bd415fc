package stageline.exchange.intake;

import java.util.Currency;
import java.util.Optional;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.sales.pipeline.Stage;

/// What only a person can say before an import may run.
public sealed interface Question {

    /// The question in words.
    Reason reason();

    /// Which stage of the pipeline a label of the file means.
    ///
    /// @param label    the label, as it is in the file
    /// @param deals    how many deals have it
    /// @param proposal what it sounds like
    record WhichStage(String label, long deals, Optional<Stage> proposal) implements Question {
        @Override
        public Reason reason() {
            return Reason.of(Code.ANSWER_STAGE, label, deals);
        }
    }

    /// Whether dates of a column begin with the day or the month.
    ///
    /// @param file    the file's name
    /// @param column  the column's name
    /// @param example a date that can be read in both ways
    record WhichDateOrder(String file, String column, String example) implements Question {
        @Override
        public Reason reason() {
            return Reason.of(Code.ANSWER_DATES, file, column, example);
        }
    }

    /// Whether numbers of a column have a decimal point or a decimal comma.
    ///
    /// @param file    the file's name
    /// @param column  the column's name
    /// @param example a number that can be read in both ways
    record WhichDecimalMark(String file, String column, String example) implements Question {
        @Override
        public Reason reason() {
            return Reason.of(Code.ANSWER_NUMBERS, file, column, example);
        }
    }

    /// In which currency amounts are whose rows name none.
    ///
    /// @param proposal the workspace's currency
    record WhichCurrency(Optional<Currency> proposal) implements Question {
        @Override
        public Reason reason() {
            return Reason.of(Code.ANSWER_CURRENCY);
        }
    }
}
