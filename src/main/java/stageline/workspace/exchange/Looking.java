package stageline.workspace.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stageline.exchange.csv.CsvFile;
import stageline.exchange.csv.CsvOpening;
import stageline.exchange.csv.CsvRows;
import stageline.exchange.csv.Unreadable;
import stageline.exchange.export.OwnFiles;
import stageline.exchange.hubspot.HubSpot;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.exchange.intake.Known;
import stageline.exchange.layout.Layout;
import stageline.workspace.exchange.Looked.Sheet;
import stageline.workspace.exchange.Looked.Source;

/// Finds out what files are.
final class Looking {

    private static final int ROWS_SHOWN = 3;

    private final Known known;
    private final HubSpot hubSpot = new HubSpot();

    Looking(Known known) {
        this.known = known;
    }

    /// One look at some files together.
    Looked at(List<Path> paths) {
        List<CsvFile> files = new ArrayList<>();
        for (Path path : paths) {
            switch (CsvOpening.open(path)) {
                case CsvOpening.Refused(var reason) -> {
                    return new Looked.Refused(String.valueOf(path.getFileName()), reason);
                }
                case CsvOpening.Opened(CsvFile file) -> files.add(file);
            }
        }
        List<CsvFile> own = recognised(files, OwnFiles::layout);
        if (own.size() == files.size()) {
            return of(OwnFiles.plan(paths, known), Source.OWN);
        }
        List<CsvFile> fromHubSpot = recognised(files, hubSpot::layout);
        if (fromHubSpot.size() == files.size()) {
            return of(hubSpot.plan(paths, known), Source.HUBSPOT);
        }
        Optional<CsvFile> ours = own.stream().findFirst().or(() -> fromHubSpot.stream().findFirst());
        if (ours.isPresent()) {
            CsvFile other = files.stream().filter(file -> !own.contains(file) && !fromHubSpot.contains(file)).findFirst()
                    .orElseGet(() -> fromHubSpot.isEmpty() ? files.getLast() : fromHubSpot.getFirst());
            return new Looked.Mixed(ours.get().name(), other.name());
        }
        return sheets(files);
    }

    /// What planning came to.
    static Looked of(Planning planning, Source source) {
        return switch (planning) {
            case ImportPlan.Refused(String file, var reason) -> new Looked.Refused(file, reason);
            case ImportPlan.Planned(ImportPlan plan) -> new Looked.Recognised(plan, source);
        };
    }

    private static List<CsvFile> recognised(List<CsvFile> files, Function<CsvFile, Optional<Layout>> reader) {
        return files.stream().filter(file -> reader.apply(file).isPresent()).toList();
    }

    private static Looked sheets(List<CsvFile> files) {
        List<Sheet> sheets = new ArrayList<>();
        for (CsvFile file : files) {
            try (CsvRows rows = file.rows()) {
                List<List<String>> first = new ArrayList<>();
                while (first.size() < ROWS_SHOWN && rows.next()) {
                    first.add(cells(rows, file.header().size()));
                }
                sheets.add(new Sheet(file, first));
            } catch (Unreadable e) {
                return new Looked.Refused(file.name(), e.reason());
            }
        }
        return new Looked.Unknown(sheets);
    }

    private static List<String> cells(CsvRows rows, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(rows.cell(i));
        }
        return cells;
    }
}
