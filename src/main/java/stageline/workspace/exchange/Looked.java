package stageline.workspace.exchange;

import java.util.List;
import stageline.exchange.Reason;
import stageline.exchange.csv.CsvFile;
import stageline.exchange.intake.ImportPlan;

/// What files were found to be.
public sealed interface Looked {

    /// They can be imported without being told what their columns mean.
    ///
    /// @param plan   what an import would take
    /// @param source where they come from
    record Recognised(ImportPlan plan, Source source) implements Looked {}

    /// They are CSV, and somebody has to say what their columns mean.
    record Unknown(List<Sheet> sheets) implements Looked {
        public Unknown {
            sheets = List.copyOf(sheets);
        }
    }

    /// They do not go together.
    ///
    /// @param known   a file that needs no explanation
    /// @param unknown one that does
    record Mixed(String known, String unknown) implements Looked {}

    /// A file is refused, and with it the import.
    ///
    /// @param file   its name
    /// @param reason why
    record Refused(String file, Reason reason) implements Looked {}

    /// Where files come from.
    enum Source {
        HUBSPOT,
        /// This program.
        OWN,
        /// Somewhere that a profile describes.
        PROFILE
    }

    /// A file with its first rows.
    ///
    /// @param file the file
    /// @param rows the cells of its first rows
    record Sheet(CsvFile file, List<List<String>> rows) {
        public Sheet {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
