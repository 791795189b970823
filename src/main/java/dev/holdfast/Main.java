package dev.holdfast;

/** Start of the program: hands the arguments to the command line. */
public final class Main {
  private Main() {
  }

  public static void main(String[] args) {
    System.out.println("holdfast");
  }
}
