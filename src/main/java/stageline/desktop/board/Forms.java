package stageline.desktop.board;

/// Opens the forms that a move asks for.
interface Forms {

    /// Asks for what a move still needs.
    void ask(GateModel gate);

    /// Says which cards could not be moved.
    void tell(MoveSummary summary);

    /// Asks for what a new deal needs.
    void ask(NewDealModel deal);
}
