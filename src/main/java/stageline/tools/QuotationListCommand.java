package stageline.tools;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import stageline.sales.record.Money;
import stageline.store.quotation.ListedQuotation;

/// `quotation list`: all quotations, the latest first.
@Command(name = "list", description = "List all quotations and how far each is, the latest first.")
final class QuotationListCommand extends WorkspaceCommand {

    private static final String ROW = "%-16s %-10s %-12s %-12s %18s  %s";

    QuotationListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        LocalDate today = LocalDate.ofInstant(terminal.world().clock().instant(), terminal.world().zone().get());
        return inWorkspace(workspace -> {
            List<ListedQuotation> quotations = workspace.quotations().all(today, Integer.MAX_VALUE);
            if (json) {
                printJson(quotations.stream().map(QuotationListCommand::data).toList());
            } else if (quotations.isEmpty()) {
                print("There are no quotations.");
            } else {
                print(ROW.formatted("number", "status", "sent", "valid until", "total", "customer"));
                quotations.forEach(quotation -> print(ROW.formatted(
                        quotation.number() + " R" + quotation.revision(),
                        quotation.status().code(),
                        quotation.sent().map(LocalDate::toString).orElse(""),
                        quotation.validUntil().map(LocalDate::toString).orElse(""),
                        quotation.total().map(QuotationListCommand::words).orElse(""),
                        quotation.customer())));
            }
            return ExitCode.DONE;
        });
    }

    private static String words(Money money) {
        return decimal(money).toPlainString() + " " + money.currency().getCurrencyCode();
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits());
    }

    private static Map<String, Object> data(ListedQuotation quotation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", quotation.id().toString());
        data.put("number", quotation.number());
        data.put("revision", quotation.revision());
        data.put("status", quotation.status().code());
        quotation.deal().ifPresent(deal -> data.put("deal", Map.of("id", deal.entity().id().toString(), "name", deal.name())));
        data.put("customer", quotation.customer());
        quotation.total().ifPresent(total -> {
            data.put("total", decimal(total).toPlainString());
            data.put("currency", total.currency().getCurrencyCode());
        });
        quotation.sent().ifPresent(day -> data.put("sent", day.toString()));
        quotation.validUntil().ifPresent(day -> data.put("validUntil", day.toString()));
        quotation.concludedOn().ifPresent(day -> data.put("concludedOn", day.toString()));
        quotation.preparedBy().ifPresent(person -> data.put("preparedBy", person.name()));
        return data;
    }
}
