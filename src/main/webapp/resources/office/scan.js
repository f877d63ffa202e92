// Pages for a scanner: what is read goes into the one field whatever had the focus, and right or wrong can be heard.
(() => {
  const field = document.querySelector('.scan input.field');
  const answer = document.querySelector('.scan .answer');

  function beep(right) {
    const Sound = window.AudioContext || window.webkitAudioContext;
    if (!Sound) {
      return;
    }
    const sound = new Sound();
    const tone = sound.createOscillator();
    const loudness = sound.createGain();
    tone.type = right ? 'sine' : 'square';
    tone.frequency.value = right ? 1760 : 220;
    loudness.gain.value = right ? 0.25 : 0.15;
    tone.connect(loudness).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + (right ? 0.12 : 0.45));
    tone.onended = () => sound.close();
  }

  if (answer && ['is-ok', 'is-no', 'is-wait'].some(tone => answer.classList.contains(tone))) {
    beep(answer.classList.contains('is-ok'));
  }
  if (field) {
    field.focus();
    field.select();
    document.addEventListener('keydown', event => {
      const typing = event.target.closest('input, textarea, select');
      if (!typing && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        field.focus();
      }
    });
  }
})();
