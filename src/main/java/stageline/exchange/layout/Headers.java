package stageline.exchange.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of a file's columns, made good for use: without stray blanks, none empty, no two the same.
public final class Headers {

    private Headers() {}

    /// `Billing Contact` a second time is `Billing Contact (2)`, a column without a name `Column 13`.
    public static List<String> distinct(List<String> cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String stripped = cells.get(i).strip();
            String name = stripped.isEmpty() ? "Column " + (i + 1) : stripped;
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + " (" + times + ")");
        }
        return names;
    }
}
