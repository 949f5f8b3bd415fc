package stageline.exchange.cell;

/// Which number comes first in dates such as 03/04/2024.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
