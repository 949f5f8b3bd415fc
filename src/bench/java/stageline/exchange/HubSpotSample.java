package stageline.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Writes files as HubSpot exports them, in the full layout and with its quirks, of any length. The same seed gives the same bytes.
///
/// About a third of a deal's columns are filled, as in real exports; names are made up.
public final class HubSpotSample {

    private static final String[] STAGES = {
        "Appointment Scheduled", "Qualified To Buy", "Presentation Scheduled", "Decision Maker Bought-In", "Contract Sent",
        "Closed Won \uD83C\uDF89",
        "Closed Lost"
    };
    private static final String[] COUNTRIES = {"ES", "FR", "PT", "IE", "DE", "GB", "IT", "US"};
    private static final String[] FIRST = {"Clínica", "Hospital", "Centre", "Instituto", "Klinik", "Laboratoires", "Mutua", "Santé"};
    private static final String[] SECOND = {
        "Aurora", "Boreal", "Cañaveral", "del Río", "Étoile", "San Lázaro", "Übersee", "Nuñez", "Oriente", "Peñalver", "Vireo", "Zafiro"
    };
    private static final String[] BRIEFS = {
        "Pilot", "Proof of Concept", "Roll-out", "Clinical trial screening", "API integration", "Severity scoring"
    };
    private static final String[] OWNERS = {"Ana Ruiz", "Iván Prat", "Nora Vidal", "Leo Sol", "Mia Luz", "Jean Dubois"};
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2023, 1, 2, 8, 0);
    private static final int DEALS_PER_COMPANY = 4;

    private final RandomGenerator random;

    private HubSpotSample(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Writes `deals` deals to the file named first; arguments: file, number of deals, seed.
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    }

    /// Writes a file of deals in 146 columns and seven for the dates on which they entered each stage.
    public static void write(Path file, int deals, long seed) throws IOException {
        new HubSpotSample(seed).deals(file, deals);
    }

    private void deals(Path file, int deals) throws IOException {
        List<String> header = header();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(header.get(i), i);
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(out, header.toArray(String[]::new));
            String[] cells = new String[header.size()];
            for (int i = 0; i < deals; i++) {
                Arrays.fill(cells, "");
                deal(i).forEach((name, text) -> cells[Objects.requireNonNull(positions.get(name), name)] = text);
                line(out, cells);
            }
        }
    }

    private static List<String> header() throws IOException {
        try (var in = Objects.requireNonNull(HubSpotSample.class.getResourceAsStream("/stageline/exchange/hubspot-columns.csv"));
                var parser = CSVFormat.RFC4180.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> header = new ArrayList<>(parser.stream()
                    .filter((CSVRecord row) -> row.get(0).equals("deal"))
                    .map(row -> row.get(2))
                    .limit(146)
                    .toList());
            for (String stage : STAGES) {
                header.add(entered(stage));
            }
            return header;
        }
    }

    private static String entered(String stage) {
        return "Date entered \"" + stage + " (Sales Pipeline)\"";
    }

    private Map<String, String> deal(int number) {
        Map<String, String> cells = new HashMap<>();
        int company = number / DEALS_PER_COMPANY;
        String name = FIRST[company % FIRST.length] + " " + SECOND[company / FIRST.length % SECOND.length] + " " + company;
        LocalDateTime made = BEGIN.plusMinutes(random.nextInt(900 * 24 * 60));
        int stage = random.nextInt(STAGES.length);
        String amount = random.nextInt(10) == 0 ? "" : (1000 + random.nextInt(90_000)) + ".0";
        String rule = COUNTRIES[company % COUNTRIES.length] + " " + name + " " + pick(BRIEFS);
        cells.put("Record ID", Long.toString(100_000_000_000L + number));
        cells.put("Deal Name", random.nextInt(8) == 0 ? pick(BRIEFS) + " for " + name : rule);
        cells.put("Deal Stage", STAGES[stage]);
        cells.put("Pipeline", "Sales Pipeline");
        cells.put("Amount", amount);
        cells.put("Amount in company currency", amount);
        cells.put("Create Date", MINUTES.format(made));
        cells.put("Deal owner", pick(OWNERS));
        cells.put("Deal Type", random.nextBoolean() ? "New Business" : "Existing Business");
        cells.put("Next step", random.nextInt(4) == 0 ? "Call, then \"send\" the offer" : " --");
        cells.put("Associated Company", name);
        cells.put("Associated Company (Primary)", name);
        String key = Long.toString(20_000_000_000L + company);
        cells.put("Associated Company IDs", key);
        cells.put("Associated Company IDs (Primary)", key);
        String contact = "Eva " + SECOND[number % SECOND.length] + " (eva" + number + "@example.org)";
        cells.put("Associated Contact", contact);
        cells.put("Associated Contact IDs", Long.toString(300_000_000_000L + number));
        cells.put("Associated Email IDs", (400_000_000_000L + number) + ";" + (500_000_000_000L + number));
        cells.put("Associated Note", random.nextInt(3) == 0 ? "Met at the fair\r\nwants a demo" : "");
        LocalDateTime at = made;
        for (int i = 0; i <= Math.min(stage, 4); i++) {
            cells.put(entered(STAGES[i]), MINUTES.format(at));
            at = at.plusHours(20 + random.nextInt(600));
        }
        if (stage > 4) {
            cells.put(entered(STAGES[stage]), MINUTES.format(at));
            cells.put("Close Date", MINUTES.format(at));
            cells.put("Closed Lost Reason", stage == STAGES.length - 1 ? "No budget this year" : "");
        } else {
            cells.put("Close Date", MINUTES.format(at.plusDays(60)));
        }
        figures(cells, stage, made, at);
        return cells;
    }

    /// What HubSpot works out by itself and exports all the same.
    private void figures(Map<String, String> cells, int stage, LocalDateTime made, LocalDateTime last) {
        boolean won = stage == 5;
        boolean lost = stage == 6;
        cells.put("Actual duration (HH:mm:ss)", (10 + random.nextInt(900)) + ":12:45");
        cells.put("Closed won count", won ? "1.0" : "0.0");
        cells.put("Days to close", random.nextInt(200) + ".0");
        cells.put("Deal probability", "0." + random.nextInt(10));
        cells.put("Is Closed (numeric)", won || lost ? "1.0" : "0.0");
        cells.put("Is closed lost", Boolean.toString(lost));
        cells.put("Is Closed Won", Boolean.toString(won));
        cells.put("Is Deal Closed?", Boolean.toString(won || lost));
        cells.put("Is Open (numeric)", won || lost ? "0.0" : "1.0");
        cells.put("Last Activity Date", MINUTES.format(last));
        cells.put("Last Modified Date", MINUTES.format(last.plusMinutes(7)));
        cells.put("Latest Traffic Source", "Offline Sources");
        cells.put("Number of Sales Activities", random.nextInt(40) + ".0");
        cells.put("Original Traffic Source", "Direct Traffic");
        cells.put("Owner assigned date", MINUTES.format(made));
        cells.put("Record source", "CRM UI");
        cells.put("Created by user ID", "1234567");
        cells.put("Updated by user ID", "1234567");
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static void line(Writer out, String[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(cells[i]));
        }
        out.write('\n');
    }

    private static String cell(String text) {
        boolean quoted = text.indexOf('"') >= 0 || text.indexOf(',') >= 0 || text.indexOf('\n') >= 0;
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
