package stageline.desktop.board;

import stageline.desktop.common.Destination;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Texts;
import stageline.sales.record.EntityRef;

/// The way from the board to records, which are shown as they are now: from a past moment it leads through now, and says so.
record PresentOnly(Navigation navigation, PastModel past, Notices notices, Texts texts) implements Navigation {

    @Override
    public void go(Destination destination) {
        navigation.go(destination);
    }

    @Override
    public void open(EntityRef record) {
        if (past.momentProperty().get().isPresent()) {
            notices.offer(texts.get("board.past.records"), texts.get("board.past.openNow"), () -> {
                past.close();
                navigation.open(record);
            });
        } else {
            navigation.open(record);
        }
    }

    @Override
    public void matters(EntityRef record) {
        navigation.matters(record);
    }

    @Override
    public void newTask(EntityRef record) {
        navigation.newTask(record);
    }

    @Override
    public void history(EntityRef record) {
        navigation.history(record);
    }
}
