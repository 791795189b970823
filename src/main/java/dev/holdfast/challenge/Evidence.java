package dev.holdfast.challenge;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a run beside its recording.
 *
 * @param objections what else speaks against the program, a sentence each: memory that no recording counts, for example
 */
public record Evidence(Returned returned, SourceData source, List<String> objections) {
  /** Only the recording is judged. */
  public static final Evidence NONE = new Evidence(new Returned.NotJudged(), new SourceData.NotJudged(), List.of());

  public Evidence {
    objections = List.copyOf(objections);
  }

  /** The same and one more objection. */
  public Evidence objecting(String sentence) {
    return new Evidence(returned, source,
        Stream.concat(objections.stream(), Stream.of(sentence)).toList());
  }
}
