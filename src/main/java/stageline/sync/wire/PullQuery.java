package stageline.sync.wire;

import java.util.List;
import java.util.Map;
import stageline.sync.Cursor;
import stageline.sync.Pull;

/// A pull as the query of an address.
public final class PullQuery {

    private PullQuery() {}

    /// The query, without the question mark.
    public static String write(Pull pull) {
        return "epoch=" + pull.after().epoch() + "&after=" + pull.after().number() + "&own=" + pull.own();
    }

    /// Reads a pull.
    ///
    /// @param query the values of each name
    /// @throws WireException if it is none
    public static Pull read(Map<String, List<String>> query) {
        return new Pull(new Cursor(QueryNumbers.read(query, "epoch"), QueryNumbers.read(query, "after")), QueryNumbers.read(query, "own"));
    }
}
