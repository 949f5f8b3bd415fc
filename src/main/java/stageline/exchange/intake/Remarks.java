package stageline.exchange.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stageline.exchange.Reason;
import stageline.exchange.intake.ImportReport.Line;

/// What is worth saying about rows that were taken: all counted, the first ones of each sort kept.
final class Remarks {

    private static final int KEPT_OF_EACH = 500;

    private final List<Line> lines = new ArrayList<>();
    private final Map<Reason.Code, Long> counts = new EnumMap<>(Reason.Code.class);

    void add(String file, long line, Reason.Code code, Object... arguments) {
        if (counts.merge(code, 1L, Long::sum) <= KEPT_OF_EACH) {
            lines.add(new Line(file, line, Reason.of(code, arguments)));
        }
    }

    List<Line> lines() {
        return lines;
    }

    Map<Reason.Code, Long> counts() {
        return counts;
    }
}
