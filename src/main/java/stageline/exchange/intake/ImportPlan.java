package stageline.exchange.intake;

import java.util.List;
import java.util.Optional;
import stageline.exchange.Reason;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.Layout;

/// What an import would take, before anything is written.
///
/// @param files     the files, in the order in which they will be read: companies, contacts, deals
/// @param questions what has to be answered first
/// @param stages    what each stage label of the deals is taken for
public record ImportPlan(List<FilePlan> files, List<Question> questions, StageLabels stages) {

    public ImportPlan {
        files = List.copyOf(files);
        questions = List.copyOf(questions);
    }

    /// What came of planning.
    public sealed interface Planning {}

    /// The files can be imported once the questions are answered.
    public record Planned(ImportPlan plan) implements Planning {}

    /// A file is refused, and with it the import.
    ///
    /// @param file   the file's name
    /// @param reason why
    public record Refused(String file, Reason reason) implements Planning {}

    /// One file.
    ///
    /// @param layout  what its columns mean
    /// @param rows    how many rows it has
    /// @param columns its columns
    /// @param samples the cells of the first rows
    public record FilePlan(Layout layout, long rows, List<ColumnPlan> columns, List<List<String>> samples) {
        public FilePlan {
            columns = List.copyOf(columns);
            samples = samples.stream().map(List::copyOf).toList();
        }
    }

    /// One column.
    ///
    /// @param column   what it means
    /// @param filled   how many of its cells are filled
    /// @param dates    which number of its dates comes first, where its cells say so
    /// @param decimals its decimal mark, where its cells say so
    public record ColumnPlan(Column column, long filled, Optional<DateOrder> dates, Optional<DecimalMark> decimals) {}

    /// How many rows there are in all.
    public long rows() {
        return files.stream().mapToLong(FilePlan::rows).sum();
    }

    /// The questions that are still open.
    public List<Question> open(Answers answers) {
        return questions.stream().filter(question -> !answers.answer(question)).toList();
    }
}
