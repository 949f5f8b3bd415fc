package stageline.bench;

import java.io.PrintStream;
import java.util.Locale;

/// Prints what was measured: each figure, the bare one from the same run, and their ratio against the goal.
public final class Report {

    private final PrintStream out;
    private boolean everyGoalMet = true;

    /// @param out where to
    public Report(PrintStream out) {
        this.out = out;
    }

    /// A figure beside the bare one.
    ///
    /// @param what    what was measured
    /// @param unit    of both figures
    /// @param figure  ours
    /// @param bare    the bare cost
    /// @param atMost  the goal for the ratio
    public void ratio(String what, String unit, double figure, double bare, double atMost) {
        double ratio = figure / bare;
        say("%-44s %12s %-5s bare %12s   ratio %5.2f   goal %4.2f   %s", what, number(figure), unit, number(bare), ratio, atMost,
                verdict(ratio <= atMost));
    }

    /// A rate beside the bare one.
    ///
    /// @param what    what was measured
    /// @param unit    of both rates
    /// @param rate    ours
    /// @param bare    the bare rate
    /// @param atLeast the goal for the ratio
    public void ratioAtLeast(String what, String unit, double rate, double bare, double atLeast) {
        double ratio = rate / bare;
        say("%-44s %12s %-5s bare %12s   ratio %5.2f   goal %4.2f   %s", what, number(rate), unit, number(bare), ratio, atLeast,
                verdict(ratio >= atLeast));
    }

    /// A rate with a goal of its own.
    public void atLeast(String what, String unit, double rate, double atLeast) {
        say("%-44s %12s %-5s %32s goal %s   %s", what, number(rate), unit, "", number(atLeast), verdict(rate >= atLeast));
    }

    /// A figure with a goal of its own.
    public void figure(String what, String unit, double figure, double atMost) {
        say("%-44s %12s %-5s %32s goal %s   %s", what, number(figure), unit, "", number(atMost), verdict(figure <= atMost));
    }

    /// Something worth knowing beside the figures.
    public void note(String format, Object... values) {
        say("    " + format, values);
    }

    /// Whether every goal so far was met.
    public boolean everyGoalMet() {
        return everyGoalMet;
    }

    private String verdict(boolean met) {
        everyGoalMet &= met;
        return met ? "met" : "MISSED";
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%.2f" : "%,.0f", figure);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
