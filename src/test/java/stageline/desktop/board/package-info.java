/// Tests of the board: its models without a window, its gestures in a real one.
package stageline.desktop.board;
