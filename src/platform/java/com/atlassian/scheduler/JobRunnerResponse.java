package com.atlassian.scheduler;

/** How one run of a job ended. */
public final class JobRunnerResponse {
    private final String message;

    private JobRunnerResponse(String message) {
        this.message = message;
    }

    public static JobRunnerResponse success(String message) {
        return new JobRunnerResponse(message);
    }

    @Override
    public String toString() {
        return message;
    }
}
