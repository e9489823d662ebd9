package io.dealtrail.terms;

/** Whether a transfer of patents is agreed or done. A closed list. */
public enum TransferStatus {
    AGREED,
    EXECUTED
}
