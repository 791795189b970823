package dev.holdfast.junit;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

import java.io.IOException;

/** The main class of a small JVM that has another load an agent. Arguments: the other's process number, the agent's jar. */
final class Attach {
  private Attach() {
  }

  public static void main(String[] args)
      throws IOException, AttachNotSupportedException, AgentLoadException, AgentInitializationException {
    VirtualMachine other = VirtualMachine.attach(args[0]);
    try {
      other.loadAgent(args[1]);
    } finally {
      other.detach();
    }
  }
}
