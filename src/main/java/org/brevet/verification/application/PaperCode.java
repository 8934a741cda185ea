package org.brevet.verification.application;

/** Whether the control code that was given is the one printed on this certificate (R80). */
public enum PaperCode {
    NOT_GIVEN, FITS, DIFFERS
}
