package other;

/** What a test uses. */
public class Library {
  public static int useMuch() {
    byte[] first = new byte[4_000_000];
    byte[] second = new byte[4_000_000];
    return first.length + second.length;
  }
}
