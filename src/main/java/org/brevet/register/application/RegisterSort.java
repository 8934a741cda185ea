package org.brevet.register.application;

/** By what the register is sorted. */
public enum RegisterSort {
    NUMBER, HOLDER, QUALIFICATION, STATE, ISSUED_ON, VALID_UNTIL
}
