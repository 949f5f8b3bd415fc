package stageline.desktop.board;

/// Opens the forms that a move asks for.
interface Forms {

    /// Asks for what a move still needs.
    void ask(GateModel gate);

    /// Asks for what a new deal needs.
    void ask(NewDealModel deal);
}
