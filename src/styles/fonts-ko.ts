// Hangul, in about ninety slices each: a page loads those that hold its characters. Only Korean pages import this.
import '@fontsource/gowun-batang/400.css';
import 'pretendard/dist/web/static/pretendard-dynamic-subset.css';
