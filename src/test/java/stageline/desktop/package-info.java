/// Tests of the desktop in real windows.
package stageline.desktop;
